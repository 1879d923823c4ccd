import {
  provideVSCodeDesignSystem,
  vsCodeButton,
  vsCodeCheckbox,
  vsCodeDropdown,
  vsCodeOption,
  vsCodeProgressRing,
  vsCodeTextField,
} from '@vscode/webview-ui-toolkit';

/**
 * The only module that knows the toolkit, which is no longer developed: another one takes its place here.
 * Controls tell what they hold as plain strings and booleans.
 */
export function registerControls(): void {
  provideVSCodeDesignSystem().register(
    vsCodeButton(),
    vsCodeCheckbox(),
    vsCodeDropdown(),
    vsCodeOption(),
    vsCodeProgressRing(),
    vsCodeTextField(),
  );
}

/** A small number beside a title. The toolkit's own carries a style in its markup, which the page's policy forbids. */
export function badge(text: string): HTMLElement {
  const made = withText(document.createElement('span'), text);
  made.className = 'badge';
  return made;
}

export function button(text: string, onClick: () => void): HTMLElement {
  const made = withText(document.createElement('vscode-button'), text);
  made.addEventListener('click', onClick);
  return made;
}

export function progressRing(label: string): HTMLElement {
  const made = document.createElement('vscode-progress-ring');
  made.setAttribute('aria-label', label);
  return made;
}

/** A field to filter by, with its label above; `onInput` gets the text at every change. */
export function searchField(label: string, hint: string, value: string, onInput: (text: string) => void): HTMLElement {
  // The toolkit names the field by its text, whatever its aria-label says.
  const made = withText(document.createElement('vscode-text-field'), label) as HTMLElement & { value: string };
  made.setAttribute('placeholder', hint);
  made.setAttribute('value', value);
  made.addEventListener('input', () => onInput(made.value));
  return made;
}

/** A field for a positive number; `onInput` gets undefined while it holds none. */
export function numberField(
  label: string,
  value: number | undefined,
  onInput: (value: number | undefined) => void,
): HTMLElement {
  return searchField(label, 'a number', value === undefined ? '' : String(value), (text) => {
    const given = Number(text.replaceAll(',', ''));
    onInput(given > 0 && Number.isFinite(given) ? given : undefined);
  });
}

/** A choice between options, each with the value that `onChange` gets. */
export function choice(
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  value: string,
  onChange: (value: string) => void,
): HTMLElement {
  const made = document.createElement('vscode-dropdown') as HTMLElement & { value: string };
  made.setAttribute('aria-label', label);
  for (const [optionValue, text] of options) {
    const option = withText(document.createElement('vscode-option'), text);
    option.setAttribute('value', optionValue);
    if (optionValue === value) option.setAttribute('selected', '');
    made.append(option);
  }
  made.addEventListener('change', () => onChange(made.value));
  return made;
}

export function checkbox(label: string, checked: boolean, onChange: (checked: boolean) => void): HTMLElement {
  const made = withText(document.createElement('vscode-checkbox'), label) as HTMLElement & { checked: boolean };
  if (checked) made.setAttribute('checked', '');
  made.addEventListener('change', () => onChange(made.checked));
  return made;
}

function withText(made: HTMLElement, text: string): HTMLElement {
  made.textContent = text;
  return made;
}

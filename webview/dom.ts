/** A child of an element; text is always inserted as text, never as markup. */
export type Child = Node | string | undefined;

interface Attributes {
  class?: string;
  /** Called on a click, and by keyboard where the element is a button. */
  click?: () => void;
  [attribute: string]: string | boolean | undefined | (() => void);
}

/** Makes an element. `true` sets an attribute without a value, `false` and `undefined` leave it out. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name, value);
    else if (value === true) made.setAttribute(name, '');
    else if (typeof value === 'string') made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** A section with its heading, known to assistive tools by that name. */
export function section(id: string, title: string, ...children: readonly Child[]): HTMLElement {
  // It takes the focus when the reader goes to the section, so that the next Tab is in it.
  const heading = element('h2', { id: `${id}-title`, tabindex: '-1' }, title);
  return element('section', { id, 'aria-labelledby': heading.id }, heading, ...children);
}

/** A list that shows its first items, and the rest when asked. */
export function longList<Item>(
  list: HTMLElement,
  items: readonly Item[],
  shown: number,
  draw: (item: Item) => Node,
): HTMLElement {
  list.append(...items.slice(0, shown).map(draw));
  const rest = items.slice(shown);
  if (rest.length === 0) return list;
  const more = element('button', { class: 'link more', type: 'button' }, `Show ${rest.length} more`);
  more.addEventListener('click', () => {
    const drawn = rest.map(draw);
    list.append(...drawn);
    more.remove();
    const next = drawn[0];
    if (next instanceof HTMLElement) next.querySelector<HTMLElement>('button, summary')?.focus();
  });
  return element('div', {}, list, more);
}

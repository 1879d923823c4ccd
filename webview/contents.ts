import { element } from './dom.ts';

/** The sections of the page by name: each is a click or a few keys away, whatever stands between. */
export function contents(sections: readonly HTMLElement[]): HTMLElement {
  const links = sections.map((section) => {
    const heading = section.querySelector('h2');
    const go = (): void => {
      section.scrollIntoView();
      heading?.focus();
    };
    return element('button', { class: 'link', type: 'button', click: go }, heading?.textContent ?? '');
  });
  return element('nav', { class: 'contents', 'aria-label': 'Sections' }, ...links);
}

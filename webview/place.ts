import { element } from './dom.ts';
import type { Host } from './host.ts';

interface CodePlace {
  file: string;
  line: number;
}

/** A link to code, which the editor opens; in a file of its own, where nothing could open it, its text. */
export function placeLink(host: Host, place: CodePlace, text = placeText(place)): HTMLElement {
  if (!host.isEditor) return element('span', { class: 'code' }, text);
  const open = () => host.post({ type: 'open', file: place.file, line: place.line });
  return element('button', { class: 'link', type: 'button', title: placeText(place), click: open }, text);
}

/** `app/main.py:20` */
export function placeText({ file, line }: CodePlace): string {
  return `${file}:${line}`;
}

import { element } from './dom.ts';
import type { Host } from './host.ts';

interface CodePlace {
  file: string;
  line: number;
}

/** A link to code. In the editor a click opens it; in a file of its own it says where the code is. */
export function placeLink(host: Host, place: CodePlace, text = placeText(place)): HTMLElement {
  const link = element('button', { class: 'link', type: 'button', title: placeText(place) }, text);
  link.addEventListener('click', () => {
    if (host.isEditor) host.post({ type: 'open', file: place.file, line: place.line });
    else say(placeText(place));
  });
  return link;
}

/** `app/main.py:20` */
export function placeText({ file, line }: CodePlace): string {
  return `${file}:${line}`;
}

/** The line at the foot of the page; assistive tools read it out. */
export function statusLine(): HTMLElement {
  return element('output', { id: 'status', class: 'status', hidden: true });
}

function say(text: string): void {
  const status = document.getElementById('status');
  if (!status) return;
  status.hidden = false;
  status.textContent = text;
}

/** Names from the user's code must not become links, emphasis or HTML. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, '\\$&').replace(/\s+/g, ' ');
}

/** A text as inline code. */
export function codeSpan(text: string): string {
  return `\`\` ${text.replace(/`/g, "'").replace(/\s+/g, ' ')} \`\``;
}

/** A place as a link that opens it. */
export function placeLink(
  { file, line }: { file: string; line: number },
  uris: { uriOf(file: string): string },
): string {
  return `[${escapeMarkdown(`${file}:${line}`)}](${uris.uriOf(file)}#L${line})`;
}

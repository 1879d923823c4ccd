/** Opens the entry of an endpoint in the table and goes to it. Without effect where the reader's filter hides it. */
export function revealEndpoint(id: string): void {
  const rows = [...document.querySelectorAll<HTMLElement>('#endpoints tr[data-endpoint]')];
  const toggle = rows.find((row) => row.dataset.endpoint === id)?.querySelector<HTMLElement>('[aria-expanded]');
  if (!toggle) return;
  if (toggle.getAttribute('aria-expanded') === 'false') toggle.click();
  toggle.scrollIntoView({ block: 'center' });
  toggle.focus();
}

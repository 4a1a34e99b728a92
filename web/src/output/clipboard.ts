// Tables to the clipboard, as plain text and as HTML.

export async function copyTable(plain: string, html: string): Promise<boolean> {
  // Absent on plain http.
  if (navigator.clipboard && typeof ClipboardItem !== 'undefined') {
    try {
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': new Blob([plain], { type: 'text/plain' }),
          'text/html': new Blob([html], { type: 'text/html' }),
        }),
      ]);
      return true;
    } catch {
      // not allowed: the old way may be
    }
  }
  return copyByCommand(plain, html);
}

// The command wants something selected; what is copied is then put in by hand.
function copyByCommand(plain: string, html: string): boolean {
  let written = false;
  const write = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', plain);
    event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation();
    written = event.clipboardData !== null;
  };
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = ' ';
  field.className = 'unseen';
  document.body.append(field);
  field.select();
  document.addEventListener('copy', write, true);
  const done = document.execCommand('copy');
  document.removeEventListener('copy', write, true);
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return done && written;
}

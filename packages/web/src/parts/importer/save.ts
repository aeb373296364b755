/** Gives a file made in the browser to whoever uses it, as a download. */
export function save(file: File): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = file.name;
  link.click();
  // The browser takes the file from the address after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

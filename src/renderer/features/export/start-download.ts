const begun = new Set<string>();

/** Has the browser save the file behind `url`, once: the file is gone after it was fetched. */
export function startDownload(url: string, fileName: string): void {
  if (begun.has(url)) return;
  begun.add(url);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
}

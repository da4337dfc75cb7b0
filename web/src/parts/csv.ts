export type Cell = string | number | null | undefined;

/** Semicolons and a byte-order mark: what a Swedish Excel opens without asking. */
export function downloadCsv(
  name: string,
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
): void {
  const text = [header, ...rows].map((row) => row.map(cell).join(';')).join('\r\n');
  const address = URL.createObjectURL(new Blob([`\uFEFF${text}\r\n`], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function cell(value: Cell): string {
  if (value == null) return '';
  const text = String(value);
  // A spreadsheet runs what begins like a formula; an apostrophe makes it text. Plain numbers stay numbers.
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text;
  return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Text as a string of CSS: anything but plain letters, digits and spaces is written by its number. */
export function cssString(text: string): string {
  const escaped = [...text].map((sign) =>
    /[A-Za-z0-9 ]/.test(sign) ? sign : `\\${(sign.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped.join('')}"`;
}

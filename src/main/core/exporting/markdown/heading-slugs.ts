/**
 * Anchors that readers of Markdown give to headings, as GitHub makes them: lower case, hyphens for spaces, nothing but letters, marks,
 * digits, hyphens and underscores, and a number behind one that was there before.
 */
export function createHeadingSlugs(): (heading: string) => string {
  const taken = new Map<string, number>();
  return (heading) => {
    const slug = heading
      .trim()
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
    let name = slug;
    for (let number = taken.get(slug) ?? 0; taken.has(name); ) name = `${slug}-${++number}`;
    taken.set(slug, name === slug ? 0 : Number(name.slice(slug.length + 1)));
    taken.set(name, taken.get(name) ?? 0);
    return name;
  };
}

import type { Pack, PackBlock, PackInline, PackSource } from '../../src/shared/pack/index.ts';

/** The content of a pack as Pandoc's Markdown: headings with ids, lists, pipe tables, quotes for boxes, footnotes. */
export function markdownOfPack({ cover, blocks, sources }: Pack): string {
  const printer = markdownPrinter(new Map(sources.map((source) => [source.id, source])));
  const body = blocks.map(printer.block).join('\n\n');
  const metadata = { title: cover.title, author: cover.author, date: cover.date, lang: 'en-GB' };
  const header = Object.entries(metadata).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return ['---', ...header, '---', '', body, '', ...printer.notes, ''].join('\n');
}

function markdownPrinter(sources: ReadonlyMap<string, PackSource>) {
  const notes: string[] = [];

  function note(inline: Extract<PackInline, { type: 'footnote' }>): string {
    const cited = inline.citations.map(({ sourceId, paragraph }) => {
      const source = sources.get(sourceId);
      return `${escaped(source?.publisher ?? '')}, *${escaped(source?.title ?? '')}*, ${source?.dateText}, para. ${paragraph}`;
    });
    notes.push(`[^${notes.length + 1}]: ${cited.join('; ')}.\n`);
    return `[^${notes.length}]`;
  }

  function inline(part: PackInline): string {
    switch (part.type) {
      case 'text': {
        const words = escaped(part.text);
        const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(words) ?? [];
        const marked = part.bold && core !== '' ? `${before}**${core}**${after}` : words;
        return part.href === undefined ? marked : `[${marked}](${part.href})`;
      }
      case 'break':
        return '\\\n';
      case 'footnote':
        return note(part);
      case 'reference':
        return `[${escaped(part.text)}](#${part.bookmark})`;
    }
  }

  const inlines = (parts: readonly PackInline[]) => parts.map(inline).join('');
  const all = (inner: readonly PackBlock[]) => inner.map(block).join('\n\n');

  function block(part: PackBlock): string {
    switch (part.type) {
      case 'heading':
        return `${'#'.repeat(part.level)} ${escaped(part.text)}${part.bookmark === undefined ? '' : ` {#${part.bookmark}}`}`;
      case 'paragraph':
        return inlines(part.inlines);
      case 'quote':
        return indented(all(part.blocks), '> ');
      case 'callout':
        return indented(`**${escaped(part.title)}**\n\n${all(part.blocks)}`, '> ');
      case 'list':
        return part.items
          .map((item) => `${part.ordered ? '1.  ' : '-   '}${indented(all(item.blocks), '    ').slice(4)}`)
          .join('\n\n');
      case 'table': {
        const columns = part.header.length || (part.rows[0]?.length ?? 0);
        const cells = part.rows.map((row) => row.map((cell) => inlines(cell).replaceAll('\\\n', '; ')));
        const header = part.header.length > 0 ? part.header.map(escaped) : Array<string>(columns).fill('');
        return [header, Array<string>(columns).fill('---'), ...cells].map((row) => `| ${row.join(' | ')} |`).join('\n');
      }
      case 'picture':
        return escaped(part.description);
      case 'contents':
      case 'page-break':
        return '';
    }
  }

  return { block, notes };
}

function escaped(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>#|~^$]/g, (sign) => `\\${sign}`);
}

function indented(text: string, by: string): string {
  return text
    .split('\n')
    .map((line) => by + line)
    .join('\n');
}

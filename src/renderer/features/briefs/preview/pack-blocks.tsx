import type { PackBlock } from '../../../../shared/pack/pack.ts';
import { PackContents } from './pack-contents.tsx';
import { usePack } from './pack-context.ts';
import { PackInlines } from './pack-inlines.tsx';
import { PackPicture } from './pack-picture.tsx';
import { PackTable } from './pack-table.tsx';

/** Blocks of a pack, one below the other. */
export function PackBlocks({ blocks }: { readonly blocks: readonly PackBlock[] }) {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: printed blocks have no other name and hold no state
    <PackBlockView key={index} block={block} />
  ));
}

function PackBlockView({ block }: { readonly block: PackBlock }) {
  switch (block.type) {
    case 'contents':
      return <PackContents heading={block.heading} />;
    case 'heading':
      return <PackHeading block={block} />;
    case 'paragraph':
      return (
        <p className={`pack-paragraph pack-paragraph-${block.role}`}>
          <PackInlines inlines={block.inlines} />
        </p>
      );
    case 'quote':
      return (
        <blockquote className="pack-quote">
          <PackBlocks blocks={block.blocks} />
        </blockquote>
      );
    case 'list':
      return <PackList block={block} />;
    case 'table':
      return <PackTable table={block} />;
    case 'callout':
      return (
        <aside className={`pack-callout pack-callout-${block.tone}`} aria-label={block.title}>
          <p className="pack-callout-title">{block.title}</p>
          <PackBlocks blocks={block.blocks} />
        </aside>
      );
    case 'picture':
      return <PackPicture block={block} />;
    case 'page-break':
      return null;
  }
}

/** The pack's own headings stand below the page's: its first level is the page's second. */
const HEADING_TAGS = { 1: 'h2', 2: 'h3', 3: 'h4', 4: 'h5' } as const;

function PackHeading({ block }: { readonly block: Extract<PackBlock, { type: 'heading' }> }) {
  const { outline } = usePack();
  const Heading = HEADING_TAGS[block.level];
  return (
    <Heading id={outline.targetOf.get(block)} tabIndex={-1} className={`pack-heading pack-heading-${block.level}`}>
      {block.text}
    </Heading>
  );
}

function PackList({ block }: { readonly block: Extract<PackBlock, { type: 'list' }> }) {
  const List = block.ordered ? 'ol' : 'ul';
  return (
    <List className="pack-list">
      {block.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: printed items have no other name and hold no state
        <li key={index}>
          <PackBlocks blocks={item.blocks} />
        </li>
      ))}
    </List>
  );
}

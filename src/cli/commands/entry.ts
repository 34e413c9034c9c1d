import type { AnnotationView, EntryView } from '../../shared/api/index.ts';
import type { Citation, Source } from '../../shared/model/index.ts';
import type { CommandContext } from '../command-context.ts';
import type { Terminal } from '../terminal.ts';

const INDENT = '  ';
/** Where the text of an item of a list goes on. */
const HANGING = '    ';
/** Where the text beside a date of ten characters goes on. */
const BESIDE_DATE = ' '.repeat(14);

/** `entry SLUG`: everything about one entry, with its sources and notes. */
export async function entry(context: CommandContext, id: string): Promise<void> {
  const { view, annotations } = await context.withCore(async ({ services }) => ({
    view: await services.library.entry(id),
    annotations: await services.annotations.list(id),
  }));
  if (context.isJson) return context.terminal.printJson({ ...view, annotations });
  const { terminal } = context;
  const sections = [
    heading(terminal, view),
    ...paragraphs(terminal, view),
    section(terminal, 'Claims', claims(terminal, view)),
    section(terminal, 'Sources disagree', disagreements(terminal, view)),
    section(terminal, 'Milestones', milestones(terminal, view)),
    section(terminal, 'Related', related(terminal, view)),
    section(terminal, 'Notes', notes(terminal, annotations)),
    section(terminal, 'Sources', sources(terminal, view.sources)),
  ];
  terminal.print(sections.filter((text) => text !== '').join('\n\n'));
}

function heading(
  terminal: Terminal,
  { entry: { title, acronym, kind, status, date, jurisdictions } }: EntryView,
): string {
  const name = acronym === undefined ? title : `${title} (${acronym})`;
  return `${terminal.bold(name)}\n${terminal.dim([kind, status, date, jurisdictions.join(', ')].join(' · '))}`;
}

function paragraphs(terminal: Terminal, { entry: { summary, body } }: EntryView): string[] {
  return [summary, body].map((text) => terminal.wrap(terminal.text(text)));
}

function section(terminal: Terminal, title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [terminal.bold(title), ...lines].join('\n');
}

function claims(terminal: Terminal, view: EntryView): string[] {
  return view.entry.claims.map((claim) => {
    const places = claim.citations.map((citation) => citationMark(view.sources, citation)).join(' ');
    return terminal.wrap(`- ${terminal.text(claim.text)} ${places}`, INDENT, HANGING);
  });
}

/** `[2 ¶14]`: the second of the sources listed below, its fourteenth paragraph. */
function citationMark(sources: readonly Source[], { sourceId, paragraph }: Citation): string {
  return `[${sources.findIndex((source) => source.id === sourceId) + 1}\u00a0¶${paragraph}]`;
}

function disagreements(terminal: Terminal, view: EntryView): string[] {
  return view.disagreements.flatMap((disagreement) => [
    `${INDENT}${terminal.text(disagreement.field)}`,
    ...disagreement.sides.map((side) => {
      const citations = side.claims.flatMap((claim) => claim.citations);
      const places = citations.map((citation) => citationMark(view.sources, citation)).join(' ');
      return terminal.wrap(`- ${terminal.text(side.value)} ${places}`, HANGING, `${HANGING}  `);
    }),
  ]);
}

function milestones(terminal: Terminal, { entry: { milestones: all } }: EntryView): string[] {
  return all.map(({ date, end, label }) => {
    const when = end === undefined ? date : `${date} – ${end}`;
    return terminal.wrap(`${when.padEnd(10)}  ${terminal.text(label)}`, INDENT, BESIDE_DATE);
  });
}

function related(terminal: Terminal, view: EntryView): string[] {
  return view.related.map(({ type, direction, entry: { id, title } }) => {
    const relation = direction === 'outgoing' ? type : `${type} (from there)`;
    return terminal.wrap(`${relation}: ${terminal.text(title)} (${id})`, INDENT, HANGING);
  });
}

function notes(terminal: Terminal, annotations: readonly AnnotationView[]): string[] {
  return annotations.map(({ annotation, isOrphan }) => {
    const quote = annotation.target.selector?.[0].exact;
    const on = quote === undefined ? '' : ` on “${terminal.text(quote)}”`;
    const lost = isOrphan ? ' (these words are gone from the entry)' : '';
    const text = annotation.body.map((body) => terminal.text(body.value)).join(', ');
    return terminal.wrap(`- ${annotation.motivation}, ${annotation.visibility}${on}${lost}: ${text}`, INDENT, HANGING);
  });
}

function sources(terminal: Terminal, all: readonly Source[]): string[] {
  return all.map((source, index) => {
    const published = source.published ?? source.publishedNote ?? 'no date';
    const url = source.url === undefined ? '' : ` ${source.url}`;
    return terminal.wrap(
      terminal.text(`[${index + 1}] ${source.publisher}, ${source.title} (${published}).${url}`),
      INDENT,
      `${HANGING}  `,
    );
  });
}

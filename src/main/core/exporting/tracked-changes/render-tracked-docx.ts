import type { Pack } from '../../../../shared/pack/index.ts';
import { type DocxContext, docxContext } from '../docx-context.ts';
import { type CoverLine, plainCoverLine } from '../docx-cover.ts';
import { docxPackage } from '../docx-package.ts';
import type { Flow } from '../flow.ts';
import { flowOfPack } from '../flow-of-pack.ts';
import { type PageNumbers, pageNumbers } from '../page-numbers.ts';
import { printablePack } from '../printable-pack.ts';
import type { RenderProgress } from '../render-docx.ts';
import type { Look } from '../template.ts';
import { trackFlow } from './track-flow.ts';
import { trackInlines } from './track-inlines.ts';
import { createTracker, earlierAnchor, type Tracker } from './tracker.ts';

/** Longest name of an author of changes that Word takes. */
const MAX_AUTHOR_LENGTH = 255;

/**
 * Prints a pack with everything that changed since an earlier one as tracked changes of its author, on the day it was last changed.
 * Accepting all of them in Word gives the clean pack, rejecting all the earlier one in the look of the later.
 * @see ECMA-376 part 1, 17.13.5 revisions
 */
export async function renderTrackedDocx(
  givenEarlier: Pack,
  givenLater: Pack,
  look: Look,
  onProgress: (progress: RenderProgress) => void,
): Promise<Uint8Array> {
  onProgress({ step: 'Setting the text', fraction: 0 });
  const [earlierPack, pack] = [printablePack(givenEarlier), printablePack(givenLater)];
  const context = docxContext(pack, look);
  const later = flowOfPack(pack, context);
  const earlier = flowOfPack(earlierPack, contextBeside(context, earlierPack, look));
  onProgress({ step: 'Marking the changes', fraction: 0.1 });
  const date = pack.updatedAt.replace(/\.\d+Z$/, 'Z');
  const author = pack.cover.author.slice(0, MAX_AUTHOR_LENGTH).replace(/[\uD800-\uDBFF]$/, '');
  const tracker = createTracker(earlier, later, { author, date });
  const flow = trackFlow(tracker);
  onProgress({ step: 'Numbering the pages', fraction: 0.4 });
  const pages = pagesOfBoth(tracker, look);
  onProgress({ step: 'Writing the document', fraction: 0.5 });
  const line = trackedCoverLine(plainCoverLine(earlierPack.cover), plainCoverLine(pack.cover), tracker);
  const archive = await docxPackage({ pack, line, flow, pages }, context);
  onProgress({ step: 'Writing the document', fraction: 1 });
  return archive;
}

/**
 * Bookmarks, links and pictures of both packs are named in one go: what is the same in both has the same name. Notes stand where the
 * later pack has them.
 */
function contextBeside({ bookmarks, links, pictures, notePlace }: DocxContext, pack: Pack, look: Look): DocxContext {
  return { ...docxContext(pack, look), bookmarks, links, pictures, notePlace };
}

/** Every heading is on the page it has in its own pack, so that the contents are right once the changes are accepted. */
function pagesOfBoth(tracker: Tracker, look: Look): PageNumbers {
  const pagesOf = (flow: Flow) => pageNumbers(flow, look);
  const [earlier, later] = [pagesOf(tracker.earlier), pagesOf(tracker.later)];
  const renamed = [...earlier.pageOf].map(([anchor, page]) => [earlierAnchor(anchor, tracker), page] as const);
  return { pageOf: new Map([...renamed, ...later.pageOf]), total: later.total };
}

function trackedCoverLine(earlier: CoverLine, later: CoverLine, tracker: Tracker): CoverLine {
  return (words) => trackInlines(earlier(words), later(words), tracker);
}

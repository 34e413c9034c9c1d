import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { type BibliographyFormat, bibliographyFormatSchema } from '../../../shared/bibliography/bibliography-item.ts';
import { api, errorOf } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast.tsx';
import { showExport } from '../export/open-exports.ts';
import { FileButton } from './file-button.tsx';

const FORMAT_LABELS: Readonly<Record<BibliographyFormat, string>> = {
  'csl-json': 'CSL-JSON (Zotero and others)',
  bibtex: 'BibTeX',
  ris: 'RIS (EndNote and others)',
};

/** The sources of a brief for a reference manager, and sources from one. */
export function SourceExchange({ briefId }: { readonly briefId: string }) {
  const say = (thrown: unknown) => showToast({ message: errorOf(thrown).message });
  async function take(format: BibliographyFormat): Promise<void> {
    showExport(await api.bibliography.exportOfBrief.mutate({ briefId, format }));
  }
  async function bring(file: File): Promise<void> {
    const { added, knownCount } = await api.bibliography.importSources.mutate({ text: await file.text() });
    const known = knownCount === 0 ? '' : ` ${knownCount} were there already.`;
    showToast({ message: `Added ${added.length} ${added.length === 1 ? 'source' : 'sources'}.${known}` });
  }
  return (
    <div className="form-actions">
      <MenuTrigger>
        <Button>Sources for a reference manager…</Button>
        <Popover className="popover">
          <Menu
            className="list-box"
            aria-label="Format of the sources"
            onAction={(format) => void take(bibliographyFormatSchema.parse(format)).catch(say)}
          >
            {bibliographyFormatSchema.options.map((format) => (
              <MenuItem key={format} id={format} className="list-box-item" textValue={FORMAT_LABELS[format]}>
                {FORMAT_LABELS[format]}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <FileButton accepts={['.json', '.bib', '.ris']} onChoose={(file) => void bring(file).catch(say)}>
        Bring in sources…
      </FileButton>
    </div>
  );
}

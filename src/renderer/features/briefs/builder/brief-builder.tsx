import { useState } from 'react';
import { Tab, TabList, TabPanel, TabPanels, Tabs } from 'react-aria-components';
import type { BriefView } from '../../../../shared/api/index.ts';
import type { BriefDraft } from '../editing/brief-draft.ts';
import { useBriefEditor } from '../editing/use-brief-editor.ts';
import { IssuesPanel } from '../issues/issues-panel.tsx';
import { BriefPreview } from '../preview/brief-preview.tsx';
import { BriefDetails } from './brief-details.tsx';
import { BriefHeader } from './brief-header.tsx';
import { ConflictPanel } from './conflict-panel.tsx';
import { sectionTitle } from './section-title.ts';
import { SectionsPanel } from './sections-panel.tsx';
import { useBriefCommands } from './use-brief-commands.ts';
import { useEntryTitles } from './use-entry-titles.ts';
import '../../page.css';
import './brief-builder.css';

interface BriefBuilderProps {
  readonly view: BriefView;
  readonly drafts: ReadonlyMap<string, BriefDraft>;
}

/** Where a brief is written: its sections, its details, and the pack they make. */
export function BriefBuilder({ view, drafts }: BriefBuilderProps) {
  const { editor, state } = useBriefEditor(view, drafts);
  const [tab, setTab] = useState<string>('sections');
  const { entryTitles, nameEntry } = useEntryTitles(view.entries);
  const [chosenId, setChosenId] = useState<string>();
  const chosen = state.brief.sections.find(({ id }) => id === chosenId);
  useBriefCommands(editor, view.brief.id, setTab);

  return (
    <main className="brief">
      <BriefHeader editor={editor} state={state} clientName={view.client?.name} />
      <ConflictPanel state={state} entryTitles={entryTitles} onSettle={editor.settle} />
      <Tabs className="brief-tabs" selectedKey={tab} onSelectionChange={(key) => setTab(String(key))}>
        <TabList aria-label="Parts of the brief" className="tab-list">
          <Tab id="sections" className="tab">
            Sections
          </Tab>
          <Tab id="details" className="tab">
            Details and options
          </Tab>
          <Tab id="preview" className="tab">
            Preview
          </Tab>
          <Tab id="issues" className="tab">
            Issues
          </Tab>
        </TabList>
        <TabPanels className="brief-panels">
          <TabPanel id="sections" className="brief-panel">
            <SectionsPanel
              editor={editor}
              brief={state.brief}
              entryTitles={entryTitles}
              onEntryNamed={nameEntry}
              chosenId={chosenId}
              onChoose={setChosenId}
            />
          </TabPanel>
          <TabPanel id="details" className="brief-panel brief-panel-scroll">
            <BriefDetails brief={state.brief} client={view.client} onChange={editor.edit} />
          </TabPanel>
          <TabPanel id="preview" className="brief-panel brief-panel-scroll brief-panel-desk">
            <BriefPreview
              editor={editor}
              briefId={view.brief.id}
              sectionTitle={chosen && sectionTitle(chosen, entryTitles)}
            />
          </TabPanel>
          <TabPanel id="issues" className="brief-panel brief-panel-scroll">
            <IssuesPanel editor={editor} briefId={view.brief.id} />
          </TabPanel>
        </TabPanels>
      </Tabs>
    </main>
  );
}

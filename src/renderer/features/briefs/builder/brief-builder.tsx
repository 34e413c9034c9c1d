import { memo, useState } from 'react';
import { Tab, TabList, TabPanel, TabPanels, Tabs, ToggleButton } from 'react-aria-components';
import type { BriefView } from '../../../../shared/api/index.ts';
import { Icon } from '../../../ui/icon.tsx';
import { ResizablePanes } from '../../../ui/resizable-panes.tsx';
import type { BriefDraft } from '../editing/brief-draft.ts';
import { useBriefEditor } from '../editing/use-brief-editor.ts';
import { IssuesPanel } from '../issues/issues-panel.tsx';
import { PagesBeside } from '../pages/pages-beside.tsx';
import { useShownBeside } from '../pages/use-shown-beside.ts';
import { BriefPreview } from '../preview/brief-preview.tsx';
import { BriefDetails } from './brief-details.tsx';
import { BriefHeader } from './brief-header.tsx';
import { BriefHistory } from './brief-history.tsx';
import { ConflictPanel } from './conflict-panel.tsx';
import { SectionsPanel } from './sections-panel.tsx';
import { useBriefCommands } from './use-brief-commands.ts';
import { useEntryTitles } from './use-entry-titles.ts';
import '../../page.css';
import './brief-builder.css';

interface BriefBuilderProps {
  readonly view: BriefView;
  readonly drafts: ReadonlyMap<string, BriefDraft>;
}

/** Tabs in which the pages may stand beside. */
const WRITTEN_IN: readonly string[] = ['sections', 'details'];
/** Width of the pages beside the editor, in pixels. */
const PAGES_WIDTH = { start: 520, min: 320, max: 900 };

/** Where a brief is written: its sections, its details, and the pack they make. */
export function BriefBuilder({ view, drafts }: BriefBuilderProps) {
  const { editor, state } = useBriefEditor(view, drafts);
  const { brief } = state;
  const [tab, setTab] = useState<string>('sections');
  const { entryTitles, nameEntry } = useEntryTitles(view.entries);
  const [chosenId, setChosenId] = useState<string>();
  const beside = useShownBeside();
  const hasBeside = beside.isShown && WRITTEN_IN.includes(tab);
  const written = brief.sections.find(({ id }) => id === chosenId) ?? brief.sections[0];
  useBriefCommands({ editor, briefId: view.brief.id, showTab: setTab, beside });

  return (
    <main className="brief">
      <BriefHeader editor={editor} state={state} clientName={view.client?.name} />
      <ConflictPanel state={state} entryTitles={entryTitles} onSettle={editor.settle} />
      <Tabs className="brief-tabs" selectedKey={tab} onSelectionChange={(key) => setTab(String(key))}>
        <div className="tab-bar">
          <PartTabs />
          {beside.hasRoom && WRITTEN_IN.includes(tab) && (
            <ToggleButton className="pages-toggle" isSelected={beside.isShown} onChange={beside.show}>
              <Icon name="panel-right" /> Pages beside
            </ToggleButton>
          )}
        </div>
        <div className="brief-beside">
          <ResizablePanes
            name="brief"
            panes={[
              {
                id: 'the brief',
                content: (
                  <TabPanels className="brief-panels">
                    <TabPanel id="sections" className="brief-panel">
                      <SectionsPanel
                        editor={editor}
                        brief={brief}
                        entryTitles={entryTitles}
                        onEntryNamed={nameEntry}
                        chosenId={chosenId}
                        onChoose={setChosenId}
                      />
                    </TabPanel>
                    <TabPanel id="details" className="brief-panel brief-panel-scroll">
                      <BriefDetails brief={brief} client={view.client} onChange={editor.edit} />
                    </TabPanel>
                    <TabPanel id="preview" className="brief-panel">
                      <BriefPreview editor={editor} brief={brief} sectionId={chosenId} />
                    </TabPanel>
                    <TabPanel id="issues" className="brief-panel brief-panel-scroll">
                      <IssuesPanel editor={editor} briefId={view.brief.id} />
                    </TabPanel>
                    <TabPanel id="history" className="brief-panel brief-panel-scroll">
                      <BriefHistory editor={editor} brief={view.brief} />
                    </TabPanel>
                  </TabPanels>
                ),
              },
              ...(hasBeside
                ? [
                    {
                      id: 'the pages',
                      width: PAGES_WIDTH,
                      content: (
                        <PagesBeside
                          brief={brief}
                          sectionId={tab === 'sections' ? written?.id : undefined}
                          onClose={() => beside.show(false)}
                        />
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </div>
      </Tabs>
    </main>
  );
}

/** They stay what they are while a brief is typed. */
const PartTabs = memo(function PartTabs() {
  return (
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
      <Tab id="history" className="tab">
        History
      </Tab>
    </TabList>
  );
});

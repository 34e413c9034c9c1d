import { useMemo, useState } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useRegisterCommands } from '../../../app/palette/use-commands.ts';
import { Button } from '../../../ui/button.tsx';
import { ModalDialog } from '../../../ui/dialog.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { useBriefs } from '../data/brief-queries.ts';
import { NewBriefForm } from '../list/new-brief-form.tsx';
import { useAddToBrief } from './use-add-to-brief.ts';

/** Stands for "a brief not begun yet". A slug holds no space, so no brief has this id. */
const NEW_BRIEF = 'new brief';

/** Adds the entry being read to a brief: one of those there are, or a new one. */
export function AddToBriefButton({ entryId }: { readonly entryId: string }) {
  const briefs = useBriefs();
  const add = useAddToBrief();
  const [isMaking, setMaking] = useState(false);
  const known = briefs.data ?? [];

  const commands = useMemo(
    () =>
      (briefs.data ?? []).map((brief) => ({
        id: `entry.add-to.${brief.id}`,
        title: `Add this entry to “${brief.title}”`,
        group: 'On this page' as const,
        keywords: 'brief pack include',
        run: () => add({ briefId: brief.id, briefTitle: brief.title, entryId }),
      })),
    [briefs.data, add, entryId],
  );
  useRegisterCommands(commands);

  const choose = (id: string) => {
    const brief = known.find((candidate) => candidate.id === id);
    if (brief === undefined) setMaking(true);
    else add({ briefId: brief.id, briefTitle: brief.title, entryId });
  };
  return (
    <>
      <MenuTrigger>
        <Button>
          <Icon name="plus" /> Add to brief
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu className="list-box" aria-label="Add to brief" onAction={(key) => choose(String(key))}>
            {known.map((brief) => (
              <MenuItem key={brief.id} id={brief.id} className="list-box-item" textValue={brief.title}>
                {brief.title}
              </MenuItem>
            ))}
            <MenuItem id={NEW_BRIEF} className="list-box-item" textValue="New brief">
              New brief…
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <ModalDialog title="New brief with this entry" isOpen={isMaking} onOpenChange={setMaking}>
        <NewBriefForm
          onCancel={() => setMaking(false)}
          onCreated={(briefId, briefTitle) => {
            setMaking(false);
            add({ briefId, briefTitle, entryId });
          }}
        />
      </ModalDialog>
    </>
  );
}

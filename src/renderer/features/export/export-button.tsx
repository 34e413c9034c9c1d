import { memo } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { type ExportFormat, exportFormatSchema, FORMAT_LABELS } from '../../../shared/api/export-format.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { startExport } from './start-export.ts';

interface ExportButtonProps {
  readonly briefId: string;
  /** Saves what is unsaved, so that the pack holds it; gives whether the export may begin. */
  readonly prepare: () => Promise<boolean>;
}

const OTHER_FORMATS = exportFormatSchema.options.filter((format) => format !== 'docx');

/** Exports the brief to Word, or from the menu beside it in another format. */
export const ExportButton = memo(function ExportButton({ briefId, prepare }: ExportButtonProps) {
  const run = (format: ExportFormat) => startExport(briefId, { format, prepare });
  return (
    <div className="export-button">
      <Button variant="primary" onPress={() => void run('docx')}>
        <Icon name="download" /> Export to Word
      </Button>
      <MenuTrigger>
        <IconButton icon="chevron-down" label="Export in another format" />
        <Popover className="popover" placement="bottom end">
          <Menu
            className="list-box"
            aria-label="Export in another format"
            onAction={(format) => void run(exportFormatSchema.parse(format))}
          >
            {OTHER_FORMATS.map((format) => (
              <MenuItem key={format} id={format} className="list-box-item" textValue={FORMAT_LABELS[format]}>
                {FORMAT_LABELS[format]}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  );
});

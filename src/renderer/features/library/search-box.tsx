import { useEffect, useRef } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';
import { onFocusSearch } from '../../app/routes.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';

interface SearchBoxProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** Down goes from the box into the list. */
  readonly onLeave: () => void;
}

/** Where the reader types what to look for. `/` and Ctrl+F (⌘F) go to it from anywhere in the library. */
export function SearchBox({ text, onChange, onLeave }: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focus = () => {
      input.current?.focus();
      input.current?.select();
    };
    const onKey = (event: KeyboardEvent) => {
      if (!isSearchKey(event)) return;
      event.preventDefault();
      focus();
    };
    window.addEventListener('keydown', onKey);
    const stop = onFocusSearch(focus);
    return () => {
      window.removeEventListener('keydown', onKey);
      stop();
    };
  }, []);
  return (
    <SearchField className="search-box" autoComplete="off" value={text} onChange={onChange}>
      <Label className="visually-hidden">Search the library</Label>
      <Icon name="search" />
      <Input
        ref={input}
        className="search-box-input"
        placeholder="Search the library"
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          onLeave();
        }}
      />
      {text !== '' && <IconButton icon="close" label="Clear the search" />}
    </SearchField>
  );
}

function isSearchKey(event: KeyboardEvent): boolean {
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) return event.key.toLowerCase() === 'f';
  return event.key === '/' && !isTyping(event.target);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

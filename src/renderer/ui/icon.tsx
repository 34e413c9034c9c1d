/** Paths on a 20 × 20 grid, drawn with a stroke of 1.5. */
const PATHS = {
  plus: 'M10 4v12M4 10h12',
  close: 'M5 5l10 10M15 5L5 15',
  check: 'M4.5 10.5l3.5 3.5 7.5-8',
  search: 'M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM13 13l4 4',
  filter: 'M3.5 5h13M6 10h8M8.5 15h3',
  download: 'M10 3.5v9m0 0 3.5-3.5M10 12.5 6.5 9M4 16.5h12',
  library: 'M4 3.5h3v13H4zM8.5 3.5h3v13h-3zM13 4.2l2.9-.7 2.6 12.3-2.9.7z',
  brief: 'M5 3.5h7l3 3v10H5zM12 3.5v3h3M7.5 10h5M7.5 13h5',
  client: 'M10 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM4 16.5c.6-3 3-4.5 6-4.5s5.4 1.5 6 4.5',
  sync: 'M4 8.500a6.500 6.500 0 0 1 11.500-2.500M16 3v3.500h-3.500M16 11.500a6.500 6.500 0 0 1-11.500 2.500M4 17v-3.500h3.500',
  settings: 'M3.5 6h6m4 0h3M3.5 14h3m4 0h6M11.5 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM8.5 16a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  note: 'M4 4.500h12v8.500h-6l-3.5 3v-3H4z',
  question: 'M7.5 7.500a2.5 2.5 0 1 1 3.7 2.200c-.8.4-1.2.9-1.2 1.800M10 14.500v.1',
  highlight: 'M4 16.500h12M6.5 12.500l6.5-8 3 2.5-6.5 8-3.5.5z',
  tag: 'M3.5 10.500v-6h6l7 7-6 6zM7 8v.1',
  impact: 'M3.5 16.500h13M6 13.500v-3M10 13.500v-7M14 13.500V4',
  edit: 'M4 16l.8-3.500L13.5 4l2.5 2.5-8.7 8.700z',
  history: 'M4 8a6.5 6.5 0 1 1-.5 3M3.500 4v4h4M10 6.500V10l2.500 1.500',
  trash: 'M4.5 6h11M8 6V4h4v2M6 6l.7 10.500h6.600L14 6',
  chevron: 'M7.5 5l5 5-5 5',
  'chevron-down': 'M5 7.500l5 5 5-5',
  link: 'M8.5 11.500l3-3M9 6.500l2-2a3 3 0 0 1 4.5 4.500l-2 2M11 13.500l-2 2A3 3 0 0 1 4.5 11l2-2',
  warning: 'M10 3.500l7.5 13h-15zM10 8.500v3.500M10 14.300v.1',
  'panel-right': 'M3.5 4.500h13v11h-13zM12.5 4.500v11',
  back: 'M12 4.5 6.5 10l5.5 5.5',
  up: 'M10 16V4.500M5 9.500l5-5 5 5',
  down: 'M10 4v11.500M5 10.500l5 5 5-5',
  drag: 'M7.5 5v.1M12.5 5v.1M7.5 10v.1M12.5 10v.1M7.5 15v.1M12.5 15v.1',
} as const;
export type IconName = keyof typeof PATHS;

/** A picture beside words that say the same; screen readers skip it. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

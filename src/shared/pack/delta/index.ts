export * from './changes-labels.ts';
export * from './changes-section.ts';
export * from './compare-packs.ts';
export * from './pack-changes.ts';

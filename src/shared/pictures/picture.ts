import type { Precision } from '../model/index.ts';

/** What a picture of a pack shows, before it is drawn; every word in it may be read by the client. */
export type Picture = TimelinePicture | RelationMapPicture;

/** Milestones on an axis of time, a row an entry. */
export interface TimelinePicture {
  readonly type: 'timeline';
  readonly rows: readonly TimelineRow[];
  /** Day the pack is dated, YYYY-MM-DD, and what it is called; not drawn where no milestone is near. */
  readonly today?: { readonly date: string; readonly label: string };
  /** What each mark means. */
  readonly legend: Readonly<Record<TimelineMark, string>>;
  /** Says what is not drawn. */
  readonly remark?: string;
}

export interface TimelineRow {
  readonly label: string;
  /** In the order of time. */
  readonly moments: readonly TimelineMoment[];
}

export interface TimelineMoment {
  /** First and last day it may mean, YYYY-MM-DD. */
  readonly start: string;
  readonly end: string;
  readonly precision: Precision;
  /** When and what it is, in words. */
  readonly label: string;
}

/** Entries and how they stand to each other. */
export interface RelationMapPicture {
  readonly type: 'relation-map';
  readonly nodes: readonly { readonly label: string }[];
  readonly links: readonly RelationLink[];
  /** What each kind of line means. */
  readonly legend: Readonly<Record<RelationKind, string>>;
  /** Says what is not drawn. */
  readonly remark?: string;
}

/** A relation read from the node `from`: "this `label` that". Nodes are named by their places, from 0. */
export interface RelationLink {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly kind: RelationKind;
}

/** What belongs to, is made by or is about another; what comes before or after; any other relation. */
export type RelationKind = 'structure' | 'sequence' | 'other';

/** How a milestone is marked: by its shape, so that it can be told in grey. */
export type TimelineMark = 'day' | 'span' | 'inexact';

/** A day, days of which both ends are known, or a time of which no more is known than its month or year. */
export function markOf({ start, end, precision }: TimelineMoment): TimelineMark {
  if (precision !== 'day') return 'inexact';
  return start === end ? 'day' : 'span';
}

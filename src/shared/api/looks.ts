import type { LookDefinition } from '../looks/look-definition.ts';
import { procedure, router } from './trpc.ts';

/** A look a brief can have; `id` is what the brief keeps. */
export interface LookSummary {
  readonly id: string;
  readonly name: string;
  readonly isBuiltIn: boolean;
  readonly definition: LookDefinition;
}

export interface LooksService {
  /** The built-in ones first. */
  list(): Promise<LookSummary[]>;
}

export const looksRouter = router({
  list: procedure.query(({ ctx }) => ctx.services.looks.list()),
});

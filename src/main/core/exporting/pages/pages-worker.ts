import { parentPort, workerData } from 'node:worker_threads';
import { type ApiError, AttacheError, toApiError } from '../../../../shared/api/errors.ts';
import type { DrawnPages } from '../../../../shared/pages/page-drawing.ts';
import { briefPages, type PackMaterial, type PageRequest } from './brief-pages.ts';

/** What the worker is started with: the number of the request that is to be left. */
export interface PagesWorkerData {
  readonly left: Int32Array;
}

/** A request as it crosses to the worker: the material only where it is another than the last one's. */
export interface NumberedRequest extends Omit<PageRequest, 'material'> {
  readonly number: number;
  readonly material?: PackMaterial;
}

/** What the worker says to each request; a bug ends it with its stack. */
export type PagesWorkerMessage =
  | { readonly number: number; readonly drawn: DrawnPages }
  | { readonly number: number; readonly error: ApiError };

/** Made by `createPageDrawer`, in the same program. */
const { left } = workerData as PagesWorkerData;
let current = 0;
let material: PackMaterial | undefined;

const draw = briefPages(() => {
  if (Atomics.load(left, 0) === current) throw new AttacheError('Cancelled', 'Newer pages were asked for.');
});

parentPort?.on('message', ({ number, material: given, ...request }: NumberedRequest) => {
  current = number;
  material = given ?? material;
  if (material === undefined) throw new TypeError('The first request brings its material.');
  const say = (message: PagesWorkerMessage) => parentPort?.postMessage(message);
  try {
    say({ number, drawn: draw({ ...request, material }) });
  } catch (thrown) {
    if (!(thrown instanceof AttacheError)) throw thrown;
    say({ number, error: toApiError(thrown) });
  }
});

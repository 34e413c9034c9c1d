/**
 * A device: the real core in a process of its own, which can be killed. Takes calls over the channel to its parent and answers
 * each; opens one data folder after the other.
 */
import { AttacheError } from '../../src/shared/api/index.ts';
import { openTestCore, type TestCore } from './open-test-core.ts';

export interface DeviceCall {
  readonly id: number;
  /** `open`, `close`, `faults`, or a service's method. */
  readonly path: string;
  readonly input: unknown;
}
export interface DeviceAnswer {
  readonly id: number;
  readonly value?: unknown;
  readonly expected?: { readonly kind: AttacheError['kind']; readonly message: string };
  readonly fault?: string;
}

let device: TestCore | undefined;

async function answer({ path, input }: DeviceCall): Promise<unknown> {
  if (path === 'open') {
    device = await openTestCore(input as Parameters<typeof openTestCore>[0]);
    return undefined;
  }
  if (device === undefined) throw new Error('The device is not open.');
  if (path === 'close') return device.core.close();
  if (path === 'startSync') return device.core.startSync();
  if (path === 'faults') return device.faults.map((fault) => (fault instanceof Error ? fault.stack : String(fault)));
  const [service = '', method = ''] = path.split('.');
  const services = device.core.services as unknown as Record<string, Record<string, (input: unknown) => unknown>>;
  return services[service]?.[method]?.(input);
}

process.on('message', (call: DeviceCall) => {
  answer(call).then(
    (value) => process.send?.({ id: call.id, value } satisfies DeviceAnswer),
    (fault: unknown) => {
      const { id } = call;
      if (fault instanceof AttacheError) {
        process.send?.({ id, expected: { kind: fault.kind, message: fault.message } } satisfies DeviceAnswer);
      } else
        process.send?.({
          id,
          fault: fault instanceof Error ? String(fault.stack) : String(fault),
        } satisfies DeviceAnswer);
    },
  );
});
process.send?.({ id: 0 } satisfies DeviceAnswer);

import type { Device } from './device.ts';

/** A device whose calls are recorded with their ends. */
export function recording(device: Device, name: string, record: object[]): Device {
  const services = new Proxy(device.services, {
    get: (all, service) =>
      new Proxy(Reflect.get(all, service), {
        get: (methods, method) => async (input: unknown) => {
          const call = { device: name, call: `${String(service)}.${String(method)}`, input };
          record.push(call);
          try {
            const result = await Reflect.get(methods, method)(input);
            record.push({ ...call, result });
            return result;
          } catch (fault) {
            record.push({ ...call, fault: String(fault) });
            throw fault;
          }
        },
      }),
  });
  return {
    ...device,
    services,
    async killDuring(work, chance) {
      await device.killDuring(work, chance);
      record.push({ device: name, call: 'killed' });
    },
  };
}

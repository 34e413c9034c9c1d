import { AttacheError, type ClientsService, type ClientView } from '../../../shared/api/index.ts';
import { type Client, clientSchema } from '../../../shared/model/index.ts';
import type { Store } from '../store/store.ts';
import {
  allDocuments,
  getDocument,
  insertDocument,
  type Revised,
  removeDocument,
  replaceDocument,
} from './documents.ts';
import { insertUnderSlug } from './unique-slug.ts';

/** Keeps whom briefs are for. */
export function createClientsService(store: Store, now: () => Date): ClientsService {
  const { clients, briefs } = store.collections;
  return {
    async list() {
      const found = (await allDocuments(clients)).map(viewOf);
      return found.sort((a, b) => a.client.name.localeCompare(b.client.name, 'en'));
    },
    async get(id) {
      return viewOf(await getDocument(clients, id, 'client'));
    },
    async create(content) {
      const instant = now().toISOString();
      return insertUnderSlug(content.name, 'client', async (id) => {
        const client = clientSchema.parse({ ...content, id, createdAt: instant, updatedAt: instant });
        return viewOf(await insertDocument(clients, client, 'client'));
      });
    },
    async update({ id, revision, ...content }) {
      const { value } = await getDocument(clients, id, 'client');
      const { createdAt } = value;
      // What is left out is to be gone, as a ceiling that was lifted.
      const next = clientSchema.parse({ ...content, id, createdAt, updatedAt: now().toISOString() });
      return viewOf(await replaceDocument(clients, id, revision, next, 'client'));
    },
    async remove(id) {
      const using = await briefs.find({ selector: { clientId: id } }).exec();
      const [first] = using;
      if (first !== undefined) {
        const titles = using.map((brief) => `“${brief.title}”`).join(', ');
        throw new AttacheError('Rejected', `This client has briefs: ${titles}.`, {
          hint: 'Remove the briefs first, or give them another client.',
        });
      }
      await removeDocument(clients, id);
    },
  };
}

function viewOf({ value: client, revision }: Revised<Client>): ClientView {
  return { client, revision };
}

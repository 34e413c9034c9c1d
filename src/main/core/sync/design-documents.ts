import { REPLICATED_COLLECTIONS } from '../../../shared/merge/index.ts';
import type { Scope } from '../../../shared/sync/scope.ts';

/** Role of those who may change the firm's library. */
export const ANALYST_ROLE = 'attache-analyst';
/** Role of the members of the team. */
export const MEMBER_ROLE = 'attache-member';

/** The design document that keeps the shape and the authorship of documents. */
export const VALIDATION_ID = '_design/attache';

/** What may be in each database. */
const TYPES: Readonly<Record<Scope, readonly string[]>> = {
  library: ['entries', 'sources'],
  team: ['annotations', 'clients', 'briefs', 'styles', 'issues'],
  private: REPLICATED_COLLECTIONS,
};

/**
 * Of encrypted documents the server can only see that they are, and whose. How they are encrypted is only ever changed to what is later;
 * that its owner changed it, and no administrator, devices tell by its signature.
 */
const SEALED_RULES = `function isText(value) { return typeof value === 'string' && value !== ''; }
  if (newDoc.type === 'sealing' || newDoc.type === 'sealed') {
    if (newDoc._id.indexOf(newDoc.type + ':') !== 0 || typeof newDoc.version !== 'number') refuse('The document does not say its version.');
    if (!isAdministrator && newDoc.by !== userCtx.name) refuse('The document says that somebody else wrote it.');
    if (newDoc.type === 'sealed') {
      if (!newDoc._deleted && (!isText(newDoc.nonce) || !isText(newDoc.ciphertext))) refuse('The document is not encrypted.');
      return;
    }
    if (newDoc._deleted) refuse('How documents are encrypted must stay known.');
    if (typeof newDoc.change !== 'number' || !isText(newDoc.signature)) refuse('The document does not say how documents are encrypted.');
    if (oldDoc && !oldDoc._deleted && (newDoc.change <= oldDoc.change || newDoc.version < oldDoc.version)) refuse('How documents are encrypted was changed meanwhile.');
    return;
  }`;

/**
 * The `validate_doc_update` function of a scope's database, as CouchDB runs it (ECMAScript 5, in the server): every document says what
 * it is and who wrote it, truly; a private note is refused by a shared database; only analysts change the library.
 */
function validator(scope: Scope): string {
  return `function (newDoc, oldDoc, userCtx) {
  var types = ${JSON.stringify(TYPES[scope])};
  var isAdministrator = userCtx.roles.indexOf('_admin') !== -1;
  function refuse(reason) { throw({ forbidden: reason }); }
  if (newDoc._id.indexOf('_design/') === 0) {
    if (!isAdministrator) refuse('Only an administrator may change how documents are checked.');
    return;
  }
  if (newDoc._deleted && isAdministrator) return;
  ${scope === 'library' ? `if (!isAdministrator && userCtx.roles.indexOf('${ANALYST_ROLE}') === -1) refuse('Only analysts may change the library.');` : ''}
  ${scope === 'private' ? SEALED_RULES : ''}
  if (types.indexOf(newDoc.type) === -1) refuse('Documents of this kind do not belong in this database.');
  if (newDoc._id.indexOf(newDoc.type + ':') !== 0) refuse('The id does not say what the document is.');
  if (typeof newDoc.schema !== 'number' || typeof newDoc.stamp !== 'string') refuse('The document does not say its version.');
  if (!isAdministrator && newDoc.by !== userCtx.name) refuse('The document says that somebody else wrote it.');
  ${scope === 'team' ? "if (newDoc.type === 'issues' && oldDoc && !oldDoc._deleted && !isAdministrator) refuse('An issue is never changed.');" : ''}
  if (newDoc._deleted) return;
  if (!newDoc.content || newDoc._id !== newDoc.type + ':' + newDoc.content.id) refuse('The document has no content of its id.');
  ${scope === 'team' ? "if (newDoc.type === 'annotations' && ['team', 'client'].indexOf(newDoc.content.visibility) === -1) refuse('A private note does not belong in a shared database.');" : ''}
}`;
}

/** The design document of a scope's database. */
export function validationOf(scope: Scope): { readonly _id: string; readonly validate_doc_update: string } {
  return { _id: VALIDATION_ID, validate_doc_update: validator(scope) };
}

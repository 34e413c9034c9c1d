import { removeBranches } from './branches.ts';
import { fetchIssueFiles } from './issue-files.ts';
import { lookAgainAtQuarantine, type MarkedContext, type PullContext, pull } from './pull.ts';
import { push } from './push.ts';
import { endEarlierForms, takeEarlierForms } from './sealing/earlier-forms.ts';
import { FormChanged, followParameters } from './sealing/follow-parameters.ts';
import { ServerFailure } from './server-failure.ts';
import { ServerWentBack, serverMarks } from './server-marks.ts';

/** How often a server may go back in one exchange before the rest waits for the next. */
const MOST_RETURNS = 3;

/**
 * Exchanges everything of one scope once: what changed there, then what changed here. Where the server is not what it was (a database
 * made again, or put back to a backup), everything is compared again.
 * @throws ServerFailure
 */
export async function exchange(given: PullContext): Promise<void> {
  for (let returns = 0; ; returns++) {
    try {
      return await exchangeOnce({ ...given, marks: serverMarks(given) });
    } catch (fault) {
      given.state.checkpoints.doubt(given.scope);
      if (fault instanceof FormChanged) given.state.sealing.follow(fault.parameters);
      else if (fault instanceof ServerWentBack) {
        given.state.checkpoints.startAgain(given.scope);
        given.state.departures.sendAgain(given.scope);
      } else throw fault;
      if (returns === MOST_RETURNS) throw new ServerFailure('server', 'It shows earlier and later states in turn.');
    }
  }
}

async function exchangeOnce(context: MarkedContext): Promise<void> {
  const { state, scope, marks } = context;
  await marks.check();
  await followForm(context);
  await pullAndPush(context);
  if (marks.isDue()) await marks.confirm();
  state.checkpoints.set(scope, { last_success: state.now().toISOString() });
}

/** How documents lie there is to be known before they are read, or written. */
async function followForm({ state, database, signal }: PullContext): Promise<void> {
  if (database.sealing === undefined) return;
  await followParameters(database.sealing.plain, state.sealing, { by: state.userName(), signal });
}

async function pullAndPush(context: MarkedContext): Promise<void> {
  await lookAgainAtQuarantine(context);
  await pull(context);
  // What is encrypted there must not be written in plain text.
  if (context.database.sealing?.state.phase() === 'locked') return;
  const earlier = await takeEarlierForms(context);
  await push(context);
  await removeBranches(context);
  await endEarlierForms(context, earlier);
  await pull(context);
  await fetchIssueFiles(context);
}

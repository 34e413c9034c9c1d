import { answerTask } from '../../tasks/answer-task.ts';
import { rekeyCopy } from './rekey-copy.ts';

await answerTask(rekeyCopy);

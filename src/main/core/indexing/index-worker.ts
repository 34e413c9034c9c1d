import { answerTask } from '../tasks/answer-task.ts';
import { indexInTurns } from './index-in-turns.ts';

await answerTask(indexInTurns);

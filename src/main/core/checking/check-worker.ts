import { answerTask } from '../tasks/answer-task.ts';
import { checkLibrary } from './check-library.ts';

await answerTask(checkLibrary);

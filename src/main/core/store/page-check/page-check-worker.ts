import { answerTask } from '../../tasks/answer-task.ts';
import { checkPages } from './check-pages.ts';

await answerTask(checkPages);

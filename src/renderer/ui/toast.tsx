import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastRegion as AriaToastRegion,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
} from 'react-aria-components';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';

export interface ToastMessage {
  readonly message: string;
  /** What can be done about it, such as taking it back. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Long enough to read and to reach its button by keyboard, in milliseconds. */
const SHOWN_FOR = 8_000;
const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });

/** Says something in passing. */
export function showToast(message: ToastMessage): void {
  queue.add(message, { timeout: SHOWN_FOR });
}

/** Where toasts appear. Mounted once. */
export function ToastRegion() {
  return (
    <AriaToastRegion queue={queue} className="toasts" aria-label="Messages">
      {({ toast }) => (
        <AriaToast toast={toast} className="toast">
          <ToastContent>
            <Text slot="title">{toast.content.message}</Text>
          </ToastContent>
          {toast.content.action !== undefined && (
            <Button
              onPress={() => {
                toast.content.action?.run();
                queue.close(toast.key);
              }}
            >
              {toast.content.action.label}
            </Button>
          )}
          <IconButton icon="close" label="Dismiss" slot="close" />
        </AriaToast>
      )}
    </AriaToastRegion>
  );
}

import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { common } from '../words/common';
import { useSay } from '../words/language';
import { Button } from './button';
import styles from './dialog.module.css';

interface Shown {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** `side`: beside the page, for what is longer than a question. */
  readonly as?: 'question' | 'side';
  readonly children: ReactNode;
}

/** Something over the page. Escape closes it; a press beside it does not, so that nothing typed is lost. */
export const Dialog = ({ title, isOpen, onClose, as = 'question', children }: Shown) => {
  const say = useSay();
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className={styles['overlay']}
    >
      <Modal className={`${styles['modal']} ${styles[as]}`}>
        <AriaDialog className={styles['dialog']}>
          <header className={styles['head']}>
            <Heading slot="title" className={styles['title']}>
              {title}
            </Heading>
            <Button kind="quiet" aria-label={say(common.close)} onPress={onClose}>
              ✕
            </Button>
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
};

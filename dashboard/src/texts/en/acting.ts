/** Dialogs that change an order, other than refunds. */
export const acting = {
  close: 'Done',
  sending: 'Sending',
  unknown: 'We do not know whether it arrived',
  unknownText: 'The answer was lost. Check again: if it arrived, nothing is done a second time.',
  check: 'Check again',
  refused: 'It was refused',
  return: {
    title: (brand: string) => `Start a return: ${brand}`,
    what: 'What comes back',
    why: (title: string) => `Reason: ${title}`,
    choose: 'Choose a reason',
    reasons: {
      too_small: 'Too small',
      too_large: 'Too large',
      damaged: 'Damaged',
      wrong_item: 'Wrong item',
      not_as_described: 'Not as described',
      changed_mind: 'Does not want it any more',
      other: 'Another reason',
    } as Record<string, string>,
    next: 'What happens then',
    byPlatform:
      'You keep this return yourselves; the brand gets a note. Send the customer your own label or instructions.',
    byBrand: (brand: string) => `${brand} decides on it, and reports what it does here.`,
    withLabel: (brand: string) => `${brand} decides on it, and usually sends the customer a label.`,
    noRefund: 'A return gives no money back. Refund what came back when it has arrived.',
    confirm: 'Start the return',
    done: 'The return is started',
    doneText: 'It is shown at the brand’s part of this order, with every step.',
  },
  cancel: {
    title: (brand: string) => `Cancel: ${brand}`,
    text: (brand: string) =>
      `Everything of ${brand} that has not shipped is cancelled. ${brand} is asked where it has the order already.`,
    money: 'What the customer paid for it becomes a refund by itself.',
    confirm: 'Cancel it',
    done: 'The cancellation is on its way',
    doneText: 'It is shown at the brand’s part of this order, with the brand’s answer.',
  },
  payment: {
    title: 'Record as paid',
    text: (money: string, order: string, brand: string) =>
      `Record that ${money} went back to the customer of order ${order}, for ${brand}’s part. Pay it with your payment provider first.`,
    reference: 'The payment provider’s id of the refund',
    referenceText: 'For example re_3Nx… of Stripe. It can be left out.',
    wrong: 'Letters, digits and _ . : / = + - only.',
    confirm: (money: string) => `${money} was paid`,
    done: 'The payment is recorded',
    doneText: 'The refund shows “Paid back” on the order, and is no longer among the refunds to pay.',
  },
  retry: {
    title: (brand: string) => `Send again: ${brand}`,
    text: (brand: string) =>
      `${brand} is asked first whether it has the order, and gets it only if it has not. Requests it has not answered are sent again too, and never twice.`,
    confirm: 'Send again',
    done: 'It is sent again now',
    doneText: 'The outcome is shown at the brand’s part of this order.',
  },
  settle: {
    title: (brand: string) => `Settle: ${brand}`,
    text: (_brand: string) =>
      'The order no longer needs attention. Nothing else changes. If the cause comes up again, it needs attention again.',
    confirm: 'It is settled',
    done: 'It is settled',
    doneText: 'The order no longer needs attention for this brand.',
  },
}

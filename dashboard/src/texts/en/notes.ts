/** Notes of the staff about an order. */
export const notes = {
  title: 'Notes',
  none: 'No notes yet.',
  you: 'You',
  member: (id: string) => `Member ${id}`,
  label: 'New note',
  placeholder: 'For your colleagues. Never sent to the customer or a brand.',
  add: 'Add the note',
  remove: 'Delete',
  edited: 'edited',
  card: 'Card numbers are not taken.',
  failed: 'The note was not saved. It is still in the field.',
}

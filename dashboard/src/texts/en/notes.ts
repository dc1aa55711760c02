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
  toBrand: 'to the brand',
  fromBrand: (brand: string) => `Answer of ${brand}`,
  otherSender: 'from another address than was written to',
  attachments: (count: number) => (count === 1 ? '1 attachment was not kept' : `${count} attachments were not kept`),
  failed: 'The note was not saved. It is still in the field.',
}

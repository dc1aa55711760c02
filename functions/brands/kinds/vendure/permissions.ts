/** All that the integration may do in its channel, by Vendure's names. */
export const PERMISSIONS = [
  'ReadOrder',
  'CreateOrder',
  'UpdateOrder',
  'DeleteOrder',
  'ReadCatalog',
  'ReadCustomer',
  'ReadShippingMethod',
] as const

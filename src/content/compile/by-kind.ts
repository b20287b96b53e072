/** Holds an item of several kinds against the kind that it names; ajv would else tell the faults of every kind. */
export function byKind(schema: { readonly items?: { readonly oneOf?: unknown } }): object {
  if (!schema.items?.oneOf) return schema
  return { ...schema, items: { type: 'object', discriminator: { propertyName: 'kind' }, ...schema.items } }
}

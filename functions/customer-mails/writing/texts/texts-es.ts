import type { CustomerTexts } from './every-text.ts'

export const spanish: CustomerTexts = {
  greeting: (name) => (name === null ? 'Hola:' : `Hola, ${name}:`),
  colon: ':',
  test: 'Este es un pedido de prueba. No se ha comprado nada y no se enviará nada.',
  testMark: 'Prueba',

  confirmed: {
    subject: (number) => `Su pedido ${number} está confirmado`,
    heading: 'Gracias por su pedido',
    intro: 'Hemos recibido su pedido y lo estamos preparando.',
    nextMail: 'Le escribiremos cuando esté en camino.',
  },
  refused: {
    whole: {
      subject: (number) => `No podemos servir su pedido ${number}`,
      heading: 'No podemos servir su pedido',
      intro: 'Lo sentimos. No podemos enviarle lo que ha pedido.',
    },
    part: {
      subject: (number) => `Una parte de su pedido ${number} no está disponible`,
      heading: 'Una parte de su pedido no está disponible',
      intro: 'Lo sentimos. No podemos enviarle una parte de su pedido.',
    },
  },
  cancelled: {
    whole: {
      subject: (number) => `Su pedido ${number} se ha cancelado`,
      heading: 'Su pedido se ha cancelado',
      intro: 'Su pedido se ha cancelado antes de enviarlo.',
    },
    part: {
      subject: (number) => `Una parte de su pedido ${number} se ha cancelado`,
      heading: 'Una parte de su pedido se ha cancelado',
      intro: 'Una parte de su pedido se ha cancelado antes de enviarla.',
    },
  },
  shipped: {
    shipping: {
      whole: {
        subject: (number) => `Su pedido ${number} está en camino`,
        heading: 'Su pedido está en camino',
        intro: 'Hemos enviado su pedido.',
      },
      part: {
        subject: (number) => `Una parte de su pedido ${number} está en camino`,
        heading: 'Una parte de su pedido está en camino',
        intro: 'Hemos enviado una parte de su pedido.',
      },
    },
    pickup: {
      whole: {
        subject: (number) => `Su pedido ${number} está listo para recoger`,
        heading: 'Su pedido está listo para recoger',
        intro: 'Ya puede recoger su pedido.',
      },
      part: {
        subject: (number) => `Una parte de su pedido ${number} está lista para recoger`,
        heading: 'Una parte de su pedido está lista para recoger',
        intro: 'Ya puede recoger una parte de su pedido.',
      },
    },
    digital: {
      whole: {
        subject: (number) => `Su pedido ${number} se ha enviado`,
        heading: 'Su pedido se ha enviado',
        intro: 'Le hemos enviado su pedido por vía electrónica.',
      },
      part: {
        subject: (number) => `Una parte de su pedido ${number} se ha enviado`,
        heading: 'Una parte de su pedido se ha enviado',
        intro: 'Le hemos enviado una parte de su pedido por vía electrónica.',
      },
    },
  },
  delivered: {
    shipping: {
      whole: {
        subject: (number) => `Su pedido ${number} se ha entregado`,
        heading: 'Su pedido se ha entregado',
        intro: 'Esperamos que lo disfrute.',
      },
      part: {
        subject: (number) => `Una parte de su pedido ${number} se ha entregado`,
        heading: 'Una parte de su pedido se ha entregado',
        intro: 'Esperamos que la disfrute.',
      },
    },
    pickup: {
      whole: {
        subject: (number) => `Su pedido ${number} se ha recogido`,
        heading: 'Su pedido se ha recogido',
        intro: 'Esperamos que lo disfrute.',
      },
      part: {
        subject: (number) => `Una parte de su pedido ${number} se ha recogido`,
        heading: 'Una parte de su pedido se ha recogido',
        intro: 'Esperamos que la disfrute.',
      },
    },
    digital: {
      whole: {
        subject: (number) => `Su pedido ${number} se ha entregado`,
        heading: 'Su pedido se ha entregado',
        intro: 'Esperamos que lo disfrute.',
      },
      part: {
        subject: (number) => `Una parte de su pedido ${number} se ha entregado`,
        heading: 'Una parte de su pedido se ha entregado',
        intro: 'Esperamos que la disfrute.',
      },
    },
    notThere: '¿Falta algo o hay algo dañado? Díganoslo y nos ocuparemos de ello.',
  },
  delayed: {
    subject: (number) => `Su pedido ${number} se retrasa`,
    heading: 'Su pedido se retrasa',
    intro: 'Lo sentimos. Su pedido saldrá más tarde de lo previsto.',
  },
  returnApproved: {
    subject: (number) => `Su devolución del pedido ${number} está aprobada`,
    heading: 'Su devolución está aprobada',
    intro: 'Puede devolver los artículos indicados abajo.',
  },
  returnLabelled: {
    subject: (number) => `Su etiqueta de devolución del pedido ${number}`,
    heading: 'Su devolución está aprobada, y aquí tiene la etiqueta',
    intro: 'Puede devolver los artículos indicados abajo.',
  },
  returnReceived: {
    subject: (number) => `Hemos recibido su devolución del pedido ${number}`,
    heading: 'Hemos recibido su devolución',
    intro: 'Gracias. Su devolución ha llegado y la estamos revisando.',
    nextMail: 'Le escribiremos cuando se efectúe el reembolso.',
  },
  refunded: {
    subject: (number) => `Su reembolso del pedido ${number}`,
    heading: 'Su reembolso',
    intro: 'Hemos efectuado su reembolso.',
  },

  endedBecause: {
    out_of_stock: 'Los artículos están agotados.',
    discontinued: 'Los artículos ya no se venden.',
    price_mismatch: 'El precio no era correcto cuando hizo el pedido.',
    undeliverable: 'No podemos entregar los artículos en su dirección.',
    restricted: 'Los artículos no se pueden vender en su lugar de entrega.',
    fraud: null,
    customer_request: 'Usted lo pidió.',
    other: null,
  },
  restStays: 'El resto de su pedido no cambia.',
  moneyBack: (amount) =>
    `Le devolvemos ${amount} por el mismo medio con el que pagó. Si todavía no se le ha cobrado, este importe no se le cobrará.`,
  delayedBecause: {
    back_order: 'Los artículos están pendientes de reposición y esperamos nuevas existencias.',
    on_hold: null,
    awaiting_payment: 'Esperamos la confirmación de su pago.',
    address_check: 'Estamos comprobando la dirección de entrega.',
    fraud_check: null,
    customs: 'El envío espera el despacho de aduanas.',
    other: null,
  },
  expectedBy: (date) => `Esperamos enviarlo como muy tarde el ${date}.`,
  noDateYet: 'Todavía no tenemos una fecha nueva.',
  restFollows: 'El resto de su pedido llegará por separado.',
  deliveredOn: (date) => `Entregado el ${date}.`,
  moneyReturned: (amount) => `Le hemos devuelto ${amount} por el mismo medio con el que pagó.`,
  bankTakesDays: 'El importe puede tardar unos días laborables en aparecer en su cuenta.',
  labelNote: 'Imprima la etiqueta de devolución y péguela en el paquete.',
  noLabel:
    'Si hay una etiqueta de devolución, la recibirá en un mensaje aparte. Si nuestra política de devoluciones no lo indica, pregúntenos cómo devolver los artículos.',

  action: { order: 'Ver el pedido', label: 'Abrir la etiqueta de devolución' },
  section: {
    items: 'Su pedido',
    refusedItems: 'Lo que no podemos enviar',
    cancelledItems: 'Lo que se ha cancelado',
    shippedItems: 'En este envío',
    deliveredItems: 'Lo que se ha entregado',
    delayedItems: 'Lo que se retrasa',
    returnedItems: 'Lo que devuelve',
    receivedItems: 'Lo que ha devuelto',
    refundedItems: 'Lo que se reembolsa',
    parcels: 'Siga sus paquetes',
    howToReturn: 'Cómo devolverlo',
  },
  quantity: (count) => `Cantidad: ${count}`,
  more: (count, written) => (count === 1 ? 'Y 1 artículo más.' : `Y ${written} artículos más.`),
  allItems: 'Ver todos los artículos',
  track: 'Seguir este paquete',
  parcel: (carrier, number) => `${carrier}, ${number}`,

  sum: {
    items: 'Artículos',
    discount: 'Descuento',
    shipping: 'Envío',
    fees: 'Cargos',
    tax: 'Impuestos',
    goodwill: 'Compensación',
    total: 'Total',
    refund: 'Reembolso',
    taxLine: (title, rate) => `${title} (${rate})`,
    included: (tax) => `Incluido: ${tax}`,
  },
  fact: {
    orderNumber: 'Número de pedido',
    placed: 'Fecha del pedido',
    shipTo: 'Dirección de entrega',
    delivery: 'Entrega',
    pickup: 'Recogida en',
    returnNumber: 'Número de devolución',
  },
  help: { question: '¿Preguntas sobre su pedido?', page: 'Página de ayuda', returnPolicy: 'Política de devoluciones' },
}

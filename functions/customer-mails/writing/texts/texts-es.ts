import type { CustomerTexts } from './every-text.ts'

export const spanish: CustomerTexts = {
  greeting: (name) => (name === null ? 'Hola:' : `Hola, ${name}:`),
  colon: ': ',
  test: 'Este es un pedido de prueba. No se ha comprado nada y no se enviará nada.',
  testMark: 'Prueba',

  confirmed: {
    subject: (number) => `Su pedido ${number} está confirmado`,
    heading: 'Gracias por su pedido',
    intro: 'Hemos recibido su pedido y lo estamos preparando.',
    covers: (brand) => `Este correo se refiere a lo que ha pedido a ${brand}.`,
    nextMail: 'Le avisaremos cuando su pedido esté en camino.',
  },
  refused: {
    whole: {
      subject: (number) => `No podemos completar su pedido ${number}`,
      heading: 'No podemos completar su pedido',
      intro: 'Lo sentimos. No podemos entregarle lo que ha pedido.',
    },
    part: {
      subject: (number) => `Una parte de su pedido ${number} no está disponible`,
      heading: 'Una parte de su pedido no está disponible',
      intro: 'Lo sentimos. No podemos entregarle una parte de su pedido.',
    },
  },
  cancelled: {
    whole: {
      subject: (number) => `Su pedido ${number} se ha cancelado`,
      heading: 'Su pedido se ha cancelado',
      intro: 'Su pedido se ha cancelado antes del envío.',
    },
    part: {
      subject: (number) => `Una parte de su pedido ${number} se ha cancelado`,
      heading: 'Una parte de su pedido se ha cancelado',
      intro: 'Una parte de su pedido se ha cancelado antes del envío.',
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
    subject: (number) => `Su pedido ${number} se ha retrasado`,
    heading: 'Su pedido se ha retrasado',
    intro: 'Lo sentimos. Lo que se indica más abajo saldrá más tarde de lo previsto.',
  },
  returnApproved: {
    subject: (number) => `Su devolución del pedido ${number} está aprobada`,
    heading: 'Su devolución está aprobada',
    intro: 'Puede devolver lo que se indica más abajo.',
  },
  returnLabelled: {
    subject: (number) => `Su etiqueta de devolución del pedido ${number}`,
    heading: 'Su etiqueta de devolución',
    intro: 'Su devolución está aprobada. Puede devolver lo que se indica más abajo.',
  },
  returnReceived: {
    subject: (number) => `Hemos recibido su devolución del pedido ${number}`,
    heading: 'Hemos recibido su devolución',
    intro: 'Gracias. Su devolución ha llegado y la estamos revisando.',
    nextMail: 'Le avisaremos cuando hayamos efectuado el reembolso.',
  },
  refunded: {
    subject: (number) => `Su reembolso del pedido ${number}`,
    heading: 'Su reembolso',
    intro: 'Hemos efectuado su reembolso.',
  },

  endedBecause: {
    out_of_stock: 'No nos quedan existencias.',
    discontinued: 'Ya no está a la venta.',
    price_mismatch: 'El precio indicado en el momento del pedido era erróneo.',
    undeliverable: 'No podemos hacer entregas en su dirección.',
    restricted: 'Por motivos legales, no se puede vender en su lugar de entrega.',
    fraud: null,
    customer_request: 'Se ha cancelado a petición suya.',
    other: null,
  },
  restStays: 'El resto de su pedido no cambia.',
  moneyBack: (amount) =>
    `Le reembolsaremos ${amount} en el mismo medio de pago que utilizó. Si todavía no se le ha cobrado, este importe no se le cobrará.`,
  delayedBecause: {
    back_order: 'Estamos a la espera de nuevas existencias.',
    on_hold: null,
    awaiting_payment: 'Estamos a la espera de la confirmación de su pago.',
    address_check: 'Estamos comprobando la dirección de entrega.',
    fraud_check: null,
    customs: 'El envío está pendiente del despacho de aduanas.',
    other: null,
  },
  expectedBy: (date) => `Envío previsto a más tardar el ${date}.`,
  noDateYet: 'Todavía no tenemos una fecha nueva.',
  restFollows: 'El resto de su pedido llegará por separado.',
  deliveredOn: (date) => `Fecha de entrega: ${date}.`,
  moneyReturned: (amount) => `Recibirá ${amount} en el mismo medio de pago que utilizó.`,
  bankTakesDays: 'El importe puede tardar unos días hábiles en aparecer en su cuenta.',
  labelNote: 'Imprima la etiqueta de devolución y péguela en el paquete.',
  noLabel:
    'Si hay una etiqueta de devolución, la recibirá en un mensaje aparte. Si nuestra política de devoluciones no lo indica, pregúntenos cómo hacer la devolución.',

  action: { order: 'Ver el pedido', label: 'Abrir la etiqueta de devolución' },
  section: {
    items: 'Su pedido',
    refusedItems: 'Artículos no disponibles',
    cancelledItems: 'Artículos cancelados',
    shippedItems: { shipping: 'En este envío', pickup: 'Para recoger', digital: 'Artículos enviados' },
    deliveredItems: 'Artículos entregados',
    delayedItems: 'Artículos retrasados',
    returnedItems: 'Artículos que puede devolver',
    receivedItems: 'Artículos devueltos',
    refundedItems: 'Artículos reembolsados',
    parcels: 'Seguimiento del envío',
    howToReturn: 'Cómo hacer la devolución',
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
    fees: 'Cargos adicionales',
    tax: 'Impuestos',
    goodwill: 'Compensación',
    total: 'Total',
    refund: 'Reembolso',
    taxLine: (title, rate) => `${title} (${rate})`,
    included: (tax) => `Incluye ${tax ?? 'impuestos'}`,
  },
  fact: {
    orderNumber: 'Número de pedido',
    placed: 'Fecha del pedido',
    shipTo: 'Dirección de entrega',
    delivery: 'Entrega',
    pickup: 'Lugar de recogida',
    returnNumber: 'Número de devolución',
  },
  help: {
    question: '¿Tiene alguna pregunta sobre su pedido?',
    page: 'Página de ayuda',
    returnPolicy: 'Política de devoluciones',
  },
}

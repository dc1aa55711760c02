/** Written by `bin/shopify-provinces.ts` from the public data of Shopify/worldwide; do not edit. */

/** Shopify’s codes by ISO 3166-2 (the part after the country), with both where they differ. */
export const codesBySubdivision: Readonly<Record<string, string>> = {
  AE: `
    AJ AZ DU FU RK SH UQ
  `,
  AU: `
    ACT NSW NT QLD SA TAS VIC WA
  `,
  BR: `
    AC AL AM AP BA CE DF ES GO MA MG MS MT PA PB PE PI PR RJ RN RO RR RS SC SE SP TO
  `,
  CA: `
    AB BC MB NB NL NS NT NU ON PE QC SK YT
  `,
  CN: `
    AH BJ CQ FJ GD GS GX GZ HA HB HE HI HL HN JL JS JX LN NM NX QH SC SD SH SN SX TJ XJ XZ=YZ YN ZJ
  `,
  CO: `
    AMA ANT ARA ATL BOL BOY CAL CAQ CAS CAU CES CHO COR CUN DC GUA GUV HUI LAG MAG MET NAR NSA PUT QUI RIS SAN SAP
    SUC TOL VAC VAU VID
  `,
  CR: `
    A=CR-A C=CR-C G=CR-G H=CR-H L=CR-L P=CR-P SJ=CR-SJ
  `,
  ES: `
    A AB AL AV B BA BI BU C CA CC CE CO CR CS CU GC GI GR GU H HU J L LE LO LU M MA ML MU NA O OR P PM PO S SA SE SG
    SO SS T TE TF TO V VA VI Z ZA
  `,
  IN: `
    AN AP AR AS BR CG CH DH=DD DL GA GJ HP HR JH JK KA KL LA LD MH ML MN MP MZ NL OD=OR PB PY RJ SK TN TR TS UK UP WB
  `,
  IT: `
    23=AO AG AL AN AP AQ AR AT AV BA BG BI BL BN BO BR BS BT BZ CA CB CE CH CL CN CO CR CS CT CZ EN FC FE FG FI FM FR
    GE GO GR IM IS KR LC LE LI LO LT LU MB MC ME MI MN MO MS MT NA NO NU OR PA PC PD PE PG PI PN PO PR PT PU PV PZ RA
    RC RE RG RI RM RN RO SA SI SO SP SR SS SV TA TE TN TO TP TR TS TV UD VA VB VC VE VI VR VT VV
  `,
  JP: `
    01=JP-01 02=JP-02 03=JP-03 04=JP-04 05=JP-05 06=JP-06 07=JP-07 08=JP-08 09=JP-09 10=JP-10 11=JP-11 12=JP-12
    13=JP-13 14=JP-14 15=JP-15 16=JP-16 17=JP-17 18=JP-18 19=JP-19 20=JP-20 21=JP-21 22=JP-22 23=JP-23 24=JP-24
    25=JP-25 26=JP-26 27=JP-27 28=JP-28 29=JP-29 30=JP-30 31=JP-31 32=JP-32 33=JP-33 34=JP-34 35=JP-35 36=JP-36
    37=JP-37 38=JP-38 39=JP-39 40=JP-40 41=JP-41 42=JP-42 43=JP-43 44=JP-44 45=JP-45 46=JP-46 47=JP-47
  `,
  KR: `
    11=KR-11 26=KR-26 27=KR-27 28=KR-28 29=KR-29 30=KR-30 31=KR-31 41=KR-41 42=KR-42 43=KR-43 44=KR-44 45=KR-45
    46=KR-46 47=KR-47 48=KR-48 49=KR-49 50=KR-50
  `,
  MX: `
    AGU=AGS BCN=BC BCS CAM=CAMP CHH=CHIH CHP=CHIS CMX=DF COA=COAH COL DUR=DGO GRO GUA=GTO HID=HGO JAL MEX MIC=MICH
    MOR NAY NLE=NL OAX PUE QUE=QRO ROO=Q ROO SIN SLP SON TAB TAM=TAMPS TLA=TLAX VER YUC ZAC
  `,
  MY: `
    01=JHR 02=KDH 03=KTN 04=MLK 05=NSN 06=PHG 07=PNG 08=PRK 09=PLS 10=SGR 11=TRG 12=SBH 13=SWK 14=KUL 15=LBN 16=PJY
  `,
  PE: `
    AMA=PE-AMA ANC=PE-ANC APU=PE-APU ARE=PE-ARE AYA=PE-AYA CAJ=PE-CAJ CAL=PE-CAL CUS=PE-CUS HUC=PE-HUC HUV=PE-HUV
    ICA=PE-ICA JUN=PE-JUN LAL=PE-LAL LAM=PE-LAM LIM=PE-LIM LMA=PE-LMA LOR=PE-LOR MDD=PE-MDD MOQ=PE-MOQ PAS=PE-PAS
    PIU=PE-PIU PUN=PE-PUN SAM=PE-SAM TAC=PE-TAC TUM=PE-TUM UCA=PE-UCA
  `,
  PH: `
    00=PH-00 ABR=PH-ABR AGN=PH-AGN AGS=PH-AGS AKL=PH-AKL ALB=PH-ALB ANT=PH-ANT APA=PH-APA AUR=PH-AUR BAN=PH-BAN
    BAS=PH-BAS BEN=PH-BEN BIL=PH-BIL BOH=PH-BOH BTG=PH-BTG BTN=PH-BTN BUK=PH-BUK BUL=PH-BUL CAG=PH-CAG CAM=PH-CAM
    CAN=PH-CAN CAP=PH-CAP CAS=PH-CAS CAT=PH-CAT CAV=PH-CAV CEB=PH-CEB COM=PH-COM DAO=PH-DAO DAS=PH-DAS DAV=PH-DAV
    DIN=PH-DIN DVO=PH-DVO EAS=PH-EAS GUI=PH-GUI IFU=PH-IFU ILI=PH-ILI ILN=PH-ILN ILS=PH-ILS ISA=PH-ISA KAL=PH-KAL
    LAG=PH-LAG LAN=PH-LAN LAS=PH-LAS LEY=PH-LEY LUN=PH-LUN MAD=PH-MAD MAS=PH-MAS MDC=PH-MDC MDR=PH-MDR MOU=PH-MOU
    MSC=PH-MSC MSR=PH-MSR NCO=PH-NCO NEC=PH-NEC NER=PH-NER NSA=PH-NSA NUE=PH-NUE NUV=PH-NUV PAM=PH-PAM PAN=PH-PAN
    PLW=PH-PLW QUE=PH-QUE QUI=PH-QUI RIZ=PH-RIZ ROM=PH-ROM SAR=PH-SAR SCO=PH-SCO SIG=PH-SIG SLE=PH-SLE SLU=PH-SLU
    SOR=PH-SOR SUK=PH-SUK SUN=PH-SUN SUR=PH-SUR TAR=PH-TAR TAW=PH-TAW WSA=PH-WSA ZAN=PH-ZAN ZAS=PH-ZAS ZMB=PH-ZMB
    ZSI=PH-ZSI
  `,
  TH: `
    10=TH-10 11=TH-11 12=TH-12 13=TH-13 14=TH-14 15=TH-15 16=TH-16 17=TH-17 18=TH-18 19=TH-19 20=TH-20 21=TH-21
    22=TH-22 23=TH-23 24=TH-24 25=TH-25 26=TH-26 27=TH-27 30=TH-30 31=TH-31 32=TH-32 33=TH-33 34=TH-34 35=TH-35
    36=TH-36 37=TH-37 38=TH-38 39=TH-39 40=TH-40 41=TH-41 42=TH-42 43=TH-43 44=TH-44 45=TH-45 46=TH-46 47=TH-47
    48=TH-48 49=TH-49 50=TH-50 51=TH-51 52=TH-52 53=TH-53 54=TH-54 55=TH-55 56=TH-56 57=TH-57 58=TH-58 60=TH-60
    61=TH-61 62=TH-62 63=TH-63 64=TH-64 65=TH-65 66=TH-66 67=TH-67 70=TH-70 71=TH-71 72=TH-72 73=TH-73 74=TH-74
    75=TH-75 76=TH-76 77=TH-77 80=TH-80 81=TH-81 82=TH-82 83=TH-83 84=TH-84 85=TH-85 86=TH-86 90=TH-90 91=TH-91
    92=TH-92 93=TH-93 94=TH-94 95=TH-95 96=TH-96 S=TH-S
  `,
  US: `
    AA AE AK AL AP AR AS AZ CA CO CT DC DE FL GA GU HI IA ID IL IN KS KY LA MA MD ME MI MN MO MP MS MT NC ND NE NH NJ
    NM NV NY OH OK OR PA PR RI SC SD TN TX UT VA VI VT WA WI WV WY
  `,
  VE: `
    A=VE-A B=VE-B C=VE-C D=VE-D E=VE-E F=VE-F G=VE-G H=VE-H I=VE-I J=VE-J K=VE-K L=VE-L M=VE-M N=VE-N O=VE-O P=VE-P
    R=VE-R S=VE-S T=VE-T U=VE-U V=VE-V W=VE-W X=VE-X Y=VE-Y Z=VE-Z
  `,
}

/** Names of the subdivisions that we accept and that have no code at Shopify. */
export const namesBySubdivision: Readonly<Record<string, string>> = {
  CN: `
    HK=Hong Kong SAR;MO=Macao SAR;TW=Taiwan Sheng
  `,
  ES: `
    AN=Andalucía;AR=Aragón;AS=Asturias, Principado de;CB=Cantabria;CL=Castilla y León;CM=Castilla-La Mancha
    CN=Canarias;CT=Catalunya;EX=Extremadura;GA=Galicia;IB=Illes Balears;MC=Murcia, Región de;MD=Madrid, Comunidad de
    NC=Navarra, Comunidad Foral de;PV=País Vasco;RI=La Rioja;VC=Valenciana, Comunidad
  `,
  HN: `
    AT=Atlántida;CH=Choluteca;CL=Colón;CM=Comayagua;CP=Copán;CR=Cortés;EP=El Paraíso;FM=Francisco Morazán
    GD=Gracias a Dios;IB=Islas de la Bahía;IN=Intibucá;LE=Lempira;LP=La Paz;OC=Ocotepeque;OL=Olancho;SB=Santa Bárbara
    VA=Valle;YO=Yoro
  `,
  IQ: `
    AN=Al Anbār;AR=Arbīl;BA=Al Başrah;BB=Bābil;BG=Baghdād;DA=Dahūk;DI=Diyālá;DQ=Dhī Qār;KA=Karbalā’;KI=Kirkūk
    KR=Iqlīm Kūrdistān;MA=Maysān;MU=Al Muthanná;NA=An Najaf;NI=Nīnawá;QA=Al Qādisīyah;SD=Şalāḩ ad Dīn
    SU=As Sulaymānīyah;WA=Wāsiţ
  `,
  IT: `
    21=Piemonte;25=Lombardia;32=Trentino-Alto Adige, Trentino-Südtirol;34=Veneto;36=Friuli Venezia Giulia;42=Liguria
    45=Emilia-Romagna;52=Toscana;55=Umbria;57=Marche;62=Lazio;65=Abruzzo;67=Molise;72=Campania;75=Puglia
    77=Basilicata;78=Calabria;82=Sicilia;88=Sardegna;SU=Sud Sardegna
  `,
  JM: `
    01=Kingston;02=Saint Andrew;03=Saint Thomas;04=Portland;05=Saint Mary;06=Saint Ann;07=Trelawny;08=Saint James
    09=Hanover;10=Westmoreland;11=Saint Elizabeth;12=Manchester;13=Clarendon;14=Saint Catherine
  `,
  MM: `
    01=Sagaing;02=Bago;03=Magway;04=Mandalay;05=Tanintharyi;06=Yangon;07=Ayeyarwady;11=Kachin;12=Kayah;13=Kayin
    14=Chin;15=Mon;16=Rakhine;17=Shan;18=Nay Pyi Taw
  `,
  PH: `
    01=Ilocos;02=Cagayan Valley;03=Central Luzon;05=Bicol;06=Western Visayas;07=Central Visayas;08=Eastern Visayas
    09=Zamboanga Peninsula;10=Northern Mindanao;11=Davao;12=Soccsksargen;13=Caraga
    14=Autonomous Region in Muslim Mindanao;15=Cordillera Administrative Region;40=Calabarzon;41=Mimaropa
    MGN=Maguindanao del Norte;MGS=Maguindanao del Sur
  `,
  SO: `
    AW=Awdal;BK=Bakool;BN=Banaadir;BR=Bari;BY=Bay;GA=Galguduud;GE=Gedo;HI=Hiiraan;JD=Jubbada Dhexe;JH=Jubbada Hoose
    MU=Mudug;NU=Nugaal;SA=Sanaag;SD=Shabeellaha Dhexe;SH=Shabeellaha Hoose;SO=Sool;TO=Togdheer;WO=Woqooyi Galbeed
  `,
  TW: `
    CHA=Changhua;CYI=Chiayi;CYQ=Chiayi;HSQ=Hsinchu;HSZ=Hsinchu;HUA=Hualien;ILA=Yilan;KEE=Keelung;KHH=Kaohsiung
    KIN=Kinmen;LIE=Lienchiang;MIA=Miaoli;NAN=Nantou;NWT=New Taipei;PEN=Penghu;PIF=Pingtung;TAO=Taoyuan;TNN=Tainan
    TPE=Taipei;TTT=Taitung;TXG=Taichung;YUN=Yunlin
  `,
  US: `
    UM=United States Minor Outlying Islands
  `,
}

/** Written by `bin/shopify-provinces.ts` from the public data of Shopify/worldwide; do not edit. */

/** Shopify’s codes with their names. */
export const namesByCode: Readonly<Record<string, string>> = {
  AR: `
    B|Buenos Aires;K|Catamarca;H|Chaco;U|Chubut;C|Ciudad Autónoma de Buenos Aires;X|Córdoba;W|Corrientes;E|Entre Ríos
    P|Formosa;Y|Jujuy;L|La Pampa;F|La Rioja;M|Mendoza;N|Misiones;Q|Neuquén;R|Río Negro;A|Salta;J|San Juan;D|San Luis
    Z|Santa Cruz;S|Santa Fe;G|Santiago Del Estero;V|Tierra Del Fuego;T|Tucumán
  `,
  CL: `
    AP|Arica and Parinacota|Arica y Parinacota|Región de Arica y Parinacota;TA|Tarapacá|Región de Tarapacá
    AN|Antofagasta|Región de Antofagasta;AT|Atacama|Región de Atacama;CO|Coquimbo|Región de Coquimbo
    VS|Valparaíso|Región de Valparaíso;RM|Santiago|Región Metropolitana|Región Metropolitana de Santiago
    LI|O'Higgins|Región del Libertador General Bernardo O'Higgins;ML|Maule|Región del Maule;NB|Ñuble|Región de Ñuble
    BI|Biobío|Región del Biobío;AR|Araucanía|Región de La Araucanía;LR|Los Ríos|Región de Los Ríos
    LL|Los Lagos|Región de Los Lagos;AI|Aysén|Región Aysén del General Carlos Ibáñez del Campo
    MA|Magallanes|Magallanes y la Antártica Chilena|Magallanes and Chilean Antarctica|Región de Magallanes y de la Antártica Chilena
  `,
  EG: `
    SU|6th of October|As Sādis min Uktūbar;SHR|Al Sharqia|Ash Sharqīyah;ALX|Alexandria|Al Iskandarīyah
    ASN|Aswan|Aswān;AST|Asyut|Asyūţ;BH|Beheira|Al Buḩayrah;BNS|Beni Suef|Banī Suwayf;C|Cairo|Al Qāhirah
    DK|Dakahlia|Ad Daqahlīyah;DT|Damietta|Dumyāţ;FYM|Faiyum|Al Fayyūm;GH|Gharbia|Al Gharbīyah;GZ|Giza|Al Jīzah
    HU|Helwan|Ḩulwān;IS|Ismailia|Al Ismāٰīlīyah;KFS|Kafr el-Sheikh|Kafr ash Shaykh;LX|Luxor|Al Uqşur
    MT|Matrouh|Maţrūḩ;MN|Minya|Al Minyā;MNF|Monufia|Al Minūfīyah;WAD|New Valley|Al Wādī al Jadīd
    SIN|North Sinai|Shamāl Sīnā;PTS|Port Said|Būr Saٰīd;KB|Qalyubia|Al Qalyūbīyah;KN|Qena|Qinā
    BA|Red Sea|Al Baḩr al Aḩmar;SHG|Sohag|Sūhāj;JS|South Sinai|Janūb Sīnā;SUZ|Suez|As Suways
  `,
  GB: `
    BFP|British Forces;ENG|England;NIR|Northern Ireland;SCT|Scotland;WLS|Wales
  `,
  GT: `
    AVE|Alta Verapaz;BVE|Baja Verapaz;CMT|Chimaltenango;CQM|Chiquimula;EPR|El Progreso;ESC|Escuintla;GUA|Guatemala
    HUE|Huehuetenango;IZA|Izabal;JAL|Jalapa;JUT|Jutiapa;PET|Petén;QUE|Quetzaltenango;QUI|Quiché;RET|Retalhuleu
    SAC|Sacatepéquez;SMA|San Marcos;SRO|Santa Rosa;SOL|Sololá;SUC|Suchitepéquez;TOT|Totonicapán;ZAC|Zacapa
  `,
  HK: `
    HK|Hong Kong Island|Hong Kong Province|Hong Kong|香港|香港島;KL|Kowloon|九龍;NT|New Territories|新界
  `,
  ID: `
    AC|Aceh;BA|Bali;BB|Bangka Belitung;BT|Banten;BE|Bengkulu;GO|Gorontalo;JK|Jakarta;JA|Jambi;JB|Jawa Barat
    JT|Jawa Tengah;JI|Jawa Timur;KB|Kalimantan Barat;KS|Kalimantan Selatan;KT|Kalimantan Tengah;KI|Kalimantan Timur
    KU|Kalimantan Utara;KR|Kepulauan Riau;LA|Lampung;MA|Maluku;MU|Maluku Utara;SU|North Sumatra|Sumatra Utara
    NB|Nusa Tenggara Barat;NT|Nusa Tenggara Timur;PA|Papua;PB|Papua Barat;RI|Riau;SS|South Sumatra|Sumatra Selatan
    SR|Sulawesi Barat;SN|Sulawesi Selatan;ST|Sulawesi Tengah;SG|Sulawesi Tenggara;SA|Sulawesi Utara
    SB|West Sumatra|Sumatra Barat;YO|Yogyakarta
  `,
  IE: `
    CW|Carlow|Ceatharlach|Contae Cheatharlach|County Carlow|Co. Carlow
    CN|Cavan|An Cabhán|Contae an Chabháin|County Cavan|Co. Cavan
    CE|Clare|An Clár|Contae an Chláir|County Clare|Co. Clare;CO|Cork|Corcaigh|Contae Chorcaí|County Cork|Co. Cork
    DL|Donegal|Dún na nGall|Contae Dhún na nGall|County Donegal|Co. Donegal
    D|Dublin|Baile Átha Cliath|County Dublin|Co. Dublin
    G|Galway|Gaillimh|Contae na Gaillimhe|County Galway|Co. Galway
    KY|Kerry|Ciarraí|Contae Chiarraí|County Kerry|Co. Kerry
    KE|Kildare|Cill Dara|Contae Chill Dara|County Kildare|Co. Kildare
    KK|Kilkenny|Cill Chainnigh|Contae Chill Chainnigh|County Kilkenny|Co. Kilkenny
    LS|Laois|Contae Laoise|County Laois|Co. Laois;LM|Leitrim|Liatroim|Contae Liatroma|County Leitrim|Co. Leitrim
    LK|Limerick|Luimneach|Contae Luimnigh|County Limerick|Co. Limerick
    LD|Longford|An Longfort|Contae an Longfoirt|County Longford|Co. Longford
    LH|Louth|Lú|Contae Lú|County Louth|Co. Louth;MO|Mayo|Maigh Eo|Contae Mhaigh Eo|County Mayo|Co. Mayo
    MH|Meath|An Mhí|Contae na Mí|County Meath|Co. Meath
    MN|Monaghan|Muineachán|Contae Mhuineacháin|County Monaghan|Co. Monaghan
    OY|Offaly|Uíbh Fhailí|Contae Uíbh Fhailí|County Offaly|Co. Offaly
    RN|Roscommon|Ros Comáin|Contae Ros Comáin|County Roscommon|Co. Roscommon
    SO|Sligo|Sligeach|Contae Shligigh|County Sligo|Co. Sligo
    TA|Tipperary|Tiobraid Árann|Contae Thiobraid Árann|County Tipperary|Co. Tipperary
    WD|Waterford|Port Láirge|Contae Phort Láirge|County Waterford|Co. Waterford
    WH|Westmeath|An Iarmhí|Contae na hIarmhí|County Westmeath|Co. Westmeath
    WX|Wexford|Loch Garman|Contae Loch Garman|County Wexford|Co. Wexford
    WW|Wicklow|Cill Mhantáin|Contae Chill Mhantáin|County Wicklow|Co. Wicklow
  `,
  KW: `
    KW-AH|Al Ahmadi;KW-KU|Al Asimah;KW-FA|Al Farwaniyah;KW-JA|Al Jahra;KW-HA|Hawalli;KW-MU|Mubarak Al-Kabeer
  `,
  NG: `
    AB|Abia;FC|Abuja Federal Capital Territory|Abuja;AD|Adamawa;AK|Akwa Ibom;AN|Anambra;BA|Bauchi;BY|Bayelsa;BE|Benue
    BO|Borno;CR|Cross River;DE|Delta;EB|Ebonyi;ED|Edo;EK|Ekiti;EN|Enugu;GO|Gombe;IM|Imo;JI|Jigawa;KD|Kaduna;KN|Kano
    KT|Katsina;KE|Kebbi;KO|Kogi;KW|Kwara;LA|Lagos;NA|Nasarawa;NI|Niger;OG|Ogun;ON|Ondo;OS|Osun;OY|Oyo;PL|Plateau
    RI|Rivers;SO|Sokoto;TA|Taraba;YO|Yobe;ZA|Zamfara
  `,
  NZ: `
    AUK|Auckland|Auckland Region;BOP|Bay of Plenty|Bay of Plenty Region;CAN|Canterbury|Canterbury Region
    CIT|Chatham Islands|Chatham Islands Territory;GIS|Gisborne|Gisborne Region;HKB|Hawke's Bay|Hawke's Bay Region
    MWT|Manawatu-Wanganui|Manawatu-Whanganui Region;MBH|Marlborough|Marlborough Region;NSN|Nelson|Nelson Region
    NTL|Northland|Northland Region;OTA|Otago|Otago Region;STL|Southland|Southland Region;TKI|Taranaki|Taranaki Region
    TAS|Tasman|Tasman Region;WKO|Waikato|Waikato Region;WGN|Wellington|Wellington Region
    WTC|West Coast|West Coast Region
  `,
  PA: `
    PA-1|Bocas del Toro;PA-4|Chiriquí;PA-2|Coclé;PA-3|Colón;PA-5|Darién;PA-EM|Emberá;PA-6|Herrera;PA-KY|Kuna Yala
    PA-7|Los Santos;PA-NB|Ngöbe-Buglé;PA-8|Panamá;PA-10|Panamá Oeste;PA-9|Veraguas
  `,
  PT: `
    PT-20|Açores;PT-01|Aveiro;PT-02|Beja;PT-03|Braga;PT-04|Bragança;PT-05|Castelo Branco;PT-06|Coimbra;PT-07|Évora
    PT-08|Faro;PT-09|Guarda;PT-10|Leiria;PT-11|Lisboa;PT-30|Madeira;PT-12|Portalegre;PT-13|Porto;PT-14|Santarém
    PT-15|Setúbal;PT-16|Viana do Castelo;PT-17|Vila Real;PT-18|Viseu
  `,
  RO: `
    AB|Alba;AR|Arad;AG|Argeș;BC|Bacău;BH|Bihor;BN|Bistrița-Năsăud;BT|Botoșani;BV|Brașov;BR|Brăila;B|București
    BZ|Buzău;CL|Călărași;CS|Caraș-Severin;CJ|Cluj;CT|Constanța;CV|Covasna;DB|Dâmbovița;DJ|Dolj;GL|Galați;GR|Giurgiu
    GJ|Gorj;HR|Harghita;HD|Hunedoara;IS|Iași;IL|Ialomița;IF|Ilfov;MM|Maramureș;MH|Mehedinți;MS|Mureș;NT|Neamț;OT|Olt
    PH|Prahova;SJ|Sălaj;SM|Satu Mare;SB|Sibiu;SV|Suceava;TR|Teleorman;TM|Timiș;TL|Tulcea;VL|Vâlcea;VS|Vaslui
    VN|Vrancea
  `,
  RU: `
    AD|Republic of Adygeya;AL|Altai Republic;ALT|Altai Krai;AMU|Amur Oblast;ARK|Arkhangelsk Oblast
    AST|Astrakhan Oblast;BA|Republic of Bashkortostan;BEL|Belgorod Oblast;BRY|Bryansk Oblast;BU|Republic of Buryatia
    CE|Chechen Republic;CHE|Chelyabinsk Oblast;CHU|Chukotka Autonomous Okrug;CU|Chuvash Republic
    DA|Republic of Dagestan;IN|Republic of Ingushetia;IRK|Irkutsk Oblast;IVA|Ivanovo Oblast
    YEV|Jewish Autonomous Oblast;KB|Kabardino-Balkarian Republic;KGD|Kaliningrad Oblast;KL|Republic of Kalmykia
    KLU|Kaluga Oblast;KAM|Kamchatka Krai;KC|Karachay–Cherkess Republic;KR|Republic of Karelia;KEM|Kemerovo Oblast
    KHA|Khabarovsk Krai;KK|Republic of Khakassia;KHM|Khanty-Mansi Autonomous Okrug;KIR|Kirov Oblast;KO|Komi Republic
    KOS|Kostroma Oblast;KDA|Krasnodar Krai;KYA|Krasnoyarsk Krai;KGN|Kurgan Oblast;KRS|Kursk Oblast
    LEN|Leningrad Oblast;LIP|Lipetsk Oblast;MAG|Magadan Oblast;ME|Mari El Republic;MO|Republic of Mordovia;MOW|Moscow
    MOS|Moscow Oblast;MUR|Murmansk Oblast;NEN|Nenets Autonomous Okrug;NIZ|Nizhny Novgorod Oblast;NGR|Novgorod Oblast
    NVS|Novosibirsk Oblast;OMS|Omsk Oblast;ORE|Orenburg Oblast;ORL|Oryol Oblast;PNZ|Penza Oblast;PER|Perm Krai
    PRI|Primorsky Krai;PSK|Pskov Oblast;ROS|Rostov Oblast;RYA|Ryazan Oblast;SPE|Saint Petersburg
    SA|Sakha Republic (Yakutia);SAK|Sakhalin Oblast;SAM|Samara Oblast;SAR|Saratov Oblast
    SE|Republic of North Ossetia–Alania;SMO|Smolensk Oblast;STA|Stavropol Krai;SVE|Sverdlovsk Oblast
    TAM|Tambov Oblast;TA|Republic of Tatarstan;TOM|Tomsk Oblast;TUL|Tula Oblast;TVE|Tver Oblast;TYU|Tyumen Oblast
    TY|Tyva Republic;UD|Udmurtia;ULY|Ulyanovsk Oblast;VLA|Vladimir Oblast;VGG|Volgograd Oblast;VLG|Vologda Oblast
    VOR|Voronezh Oblast;YAN|Yamalo-Nenets Autonomous Okrug;YAR|Yaroslavl Oblast;ZAB|Zabaykalsky Krai
  `,
  SV: `
    SV-AH|Ahuachapán;SV-CA|Cabañas;SV-CH|Chalatenango;SV-CU|Cuscatlán;SV-LI|La Libertad;SV-PA|La Paz;SV-UN|La Unión
    SV-MO|Morazán;SV-SM|San Miguel;SV-SS|San Salvador;SV-SV|San Vicente;SV-SA|Santa Ana;SV-SO|Sonsonate
    SV-US|Usulután
  `,
  UY: `
    UY-AR|Artigas;UY-CA|Canelones;UY-CL|Cerro Largo;UY-CO|Colonia;UY-DU|Durazno;UY-FS|Flores;UY-FD|Florida
    UY-LA|Lavalleja;UY-MA|Maldonado;UY-MO|Montevideo;UY-PA|Paysandú;UY-RN|Río Negro;UY-RV|Rivera;UY-RO|Rocha
    UY-SA|Salto;UY-SJ|San José;UY-SO|Soriano;UY-TA|Tacuarembó;UY-TT|Treinta y Tres
  `,
  ZA: `
    EC|Eastern Cape;FS|Free State;GP|Gauteng;NL|KwaZulu-Natal;LP|Limpopo;MP|Mpumalanga;NW|North West;NC|Northern Cape
    WC|Western Cape
  `,
}

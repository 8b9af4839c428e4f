/**
 * Words by what they tell of a figure beside them, in English, German, Spanish, French, Portuguese and Turkish. `*` stands
 * for any ending, `_` for a space; English endings (`-s`, and of verbs `-ed` and `-ing`) are left out. Each word has one
 * class: the one that it has most often in market news.
 */
export const wordClasses = {
  up:
    'up rose rise rising risen return gain* climb* jump* surg* soar* add rall* advanc* increas* higher ' +
    'rebound* recover* recoup* comeback leap* spik* bounc* rocket* skyrocket* appreciat* uptick swing green ' +
    'hausse grimp* gagn* progress* augment* remont* höher plus stieg* steig* erhol* gestiegen legt* kletter* ' +
    'gew* sube* subió subir subiu avan* aument* sobe* ganh* yüksel* arttı tırman* powers pump ' +
    'grow grew grown growth pop strengthen* firmed firmer zoom explod* balloon* roar tacked_on ' +
    'clawed_back clawing_back doubled tripled ' +
    'its_way_back vault* verteuer* zugelegt zulegt* zuwachs* kursgewinn* tagesgewinn* anstieg* aufschlag* subida* subía alza* repunt* dispar* escal* revaloriz* ganó gana ganan ganancia* incremento* bondi* rebondi* flamb* envol* alta_de em_alta valoriz* salto artış* artarak kazan* sıçra* yukarıda ganado zog_an kursanstieg* kursplus* subieron sauts adjug* ascenso artıda',
  down:
    'down loss fell fall fallen drop* lost slip* slid* declin* plung* tumbl* shed* sank sunk sink* shrunk lower ' +
    'decreas* dip crash* eas* retreat* slump* skid nosediv* dive* dove diving weaker crater tank ' +
    'pulled_back pullback correct* collaps* plummet* retrac* bleed sell-off selloff red baiss* recul* ' +
    'chut* perd* tiefer minus fiel* fällt gefallen verl* rutsch* gesunken cae caen cayó cayeron ' +
    'caer baja* bajó pierd* retroced* cai caiu recua* recuou düşer* gerile* kayb* dump* weaken* softer ' +
    'halved cooled cooling sag ' +
    'drawdown downturn depreciat* shaved_off surrender* gave_it_all_back giving_it_all_back giving_up_its_gains gave_up gives_up giving_up given_up gave_back gives_back ' +
    'giving_back given_back reverse ' +
    'fade* fading sold_off sells_off selling_off niedriger rückgang* kursverlust* sackt* abgesackt abgerutscht büßt* eingebüßt einbuß* eingebrochen kurssturz* caída* caían cayendo descens* desplom* descend* cede cedió cedía depreci* cèd* céd* effondr* dégringol* repli queda_de em_queda com_queda despenc* caíram caía caem desvaloriz* baixa_de recuo derret* düşüş* disminu* reduj* pérdid* caído cair déviss* kurseinbruch* bröckel* sufri* caindo tomb* cedendo cediendo nachgab nachgibt nachgegeben nachgeben kayıp* einbrach abschlag* abandonn* baixas',
  state:
    'trade spent_most stay lies lying changes_hands changing_hands changed_hands hands hover* sits sat sitting rests stood stand quoted quotes priced cost ' +
    'remain* consolidat* flatlin* linger* stabili* steadied steady stable sideways unchanged ' +
    'stuck little_changed under_pressure pause flat went listed notier* liegt lag verläuft verlief stagnier* kostet kosten kostete kostte steht cotiz* ' +
    'negocia* sitúa* ubica* cuesta vale vaut échang* négoci* cota* cote custa pendel* ' +
    'equals fetch languish* back_at selling_for reported_at sell_for goes_for treads_water last_seen going_for sells_for selling_at clung cling* gone ronda rondaba opera operaba encontraba situaba intercambi* inscriv* inscrit établi* évolu* valait coûte* coûtait valoris* ficou é_vendido encontra-se trocado_de_mãos trocada_de_mãos instalarse instaló installer estabiliz* se_vende se_vendía élève élevait oscil* ubicó situó situándose quotation stehen standen cambia_de_manos se_cambia vendida_por permanece zu_haben',
  /** With a figure right behind, how far a price moved. */
  swing: 'churn* moved drift* came_back come_back comes_back',
  /** The same to and fro. */
  waver: 'oscillat* fluctuat* whipsaw* swung wobbl* waver*',
  close: 'close settl* finish ended ends ending schloss cerró fechou kapat*',
  reach: 'reach hit set touch attain* register clock print* notch tag erreich* alcanz* attei* ating* ulaş*',
  carry:
    'knocked took take takes taking send sent propel* push drag* lift brought bring* drove driv* pull boost extend llev* ' +
    'pouss*',
  final:
    'zulegen gehandelt notiert ulaştı yükseldi düştü geriledi çıktı indi görüyor* gördü buluyor* ' +
    'bulunuyor tırmandı oldu işlem_gör* alıcı_bul* el_değiştir* seyred* eingependelt satılıyor',
  be:
    'wird_derzeit wird_aktuell wird_zurzeit is ist was are were been being ' +
    "it's wurde es era est était é está ser",
  modal:
    "could might will should shall can cannot must couldn* shouldn* won't won’t going_to need könnte* dürfte* würde* wäre* sollte* " +
    'wird werden soll sollen podrí* poderi* pode pourrai* devrai* may puede peut vai aşarsa çıkarsa yükselirse',
  would: 'would wouldn*',
  until: 'until till',
  condition:
    'if se_o se_a as_soon_as unless whenever every_time once whether sobald wenn si cuando lorsque quando',
  suppose:
    'predict* expect* project eye aim potential* possib* risk scenario* bets betting bettor* odds ' +
    'chance* probab* likely fair_value fairly_valued brac* gunning on_course on_track path way ' +
    'next_stop road sees see foresee* view long-term stop-loss invalidat* estimat* imply model ' +
    'valuation assum* suppos* promis* plan want await* think believ* ' +
    'his_call bet_on case_for room_to watch* downside upside ' +
    'hope* ready points_to point_to suggest* indicat* signal* sight sights poised primed shot_at call_for called_for calling_for set_to ' +
    'set_for struggling_to struggles_to overcome fail failure position_for positioning_for gearing_up_for heading headed heads defend* warn* ' +
    'imagin* outlook year-end imminent inevitable convinced in_sight in_play ' +
    'on_the_table base_case worst_case call_on realistic door_to ' +
    'expos* yet_to nowhere_near tried_to tries_to trying_to try_to attempt* push_to bid_to battle_to ' +
    'prognos* rechn* erwart* esper* prév* ' +
    'prevé* pronost* anticip* bekle* tahmin* matter_of_time but_when magnet next ' +
    'look_to looks_to looking_to seek tout faces facing vulnerable march_to journey_to on_the_cards bearish_one bullish_case ' +
    'atteindra* tombera* montera* grimpera* chutera* vaudra* sera seront passera* dépassera* baissera* bondira* reviendra* ' +
    'touchera* franchira* faire_wert* valor_justo valor_razonable juste_valeur droht drohen drohte sehen sieht trauen traut apunta* ven voient voit vise visent veem mira risque* menac* amenaz* ameaç* ' +
    'nimmt_kurs analistler* implies implied portend* foreshadow* threaten* hint* invite* entail* translates_into translates_to equates_to gelingt gelänge möglich* estime estiment estimé estimait apprête acredita* requer* requier* nécessite* erfordert yıl_sonunda yıl_sonu yıl_sonuna',
  /** What a chart shows, of which analysts tell what follows from it. */
  pattern:
    'pattern setup breakdown breakout triangle wedge pennant bull_flag bear_flag measured_move head_and_shoulders double_top ' +
    'double_bottom golden_cross death_cross',
  target:
    'target targeted targeting goal forecast* prediction* kursziel* objetiv* objectif* hedef* ' +
    'precio_objetivo milestone with_an_average_of bull_case bear_case best_case alvo* meta_do meta_da meta_para',
  within: 'within',
  toward:
    'toward vers rumo closer_to nearer_to close_to away_from shy_of step_from short_of within_reach ' +
    'within_striking_distance within_touching_distance within_a_whisker flirting_with flirts_with ' +
    'verge_of brink_of inches_from doğru',
  level:
    'mark level round_number round_level round_levels threshold zone zona area region floor ceiling handle hurdle ' +
    'pivot trigger base territory demand_zone supply_zone reversal_at supply_zones demand_zones pattern_at nivel* marke ' +
    'hürde* schwelle niveau nível níveis patamar marca ' +
    'seviye* rejection retracement wall key_levels rejected capped_at ' +
    'found_buyers found_bids buying_interest ' +
    'sells_off_at sold_off_at capped_by neckline line_in_the_sand line_of_defense bids_at turned_away supply_near supply_around waiting_at active_at active_around cota cotas',
  /** A level that holds prices on one side. */
  barrier:
    'support* resist* barrier* soporte unterstützung* widerst* suporte* destek* desteğ* direnç* direnc*',
  above:
    'above off beyond below over under beneath atop sub past across through über unter au-dessus_d* en_dessous_d* sous ' +
    'sobre debajo_de encima_de acima_d* abaixo_d* supera*',
  levelverb:
    'break broke broken breach clear reclaim regain* lose retak* retook test* retest* cross* surpass top eclips* ' +
    'pierc* loses_grip_on takes_out tap knocks_on knocking_on knocks_on_the_door_of knocking_on_the_door_of ' +
    'exceed open_up pass flip smash overtak* durchbr* übersp* übersch* untersch* rompe* rompió ' +
    'franchi* ultrapass* superou leave aştı aşarak aşması kırdı',
  hold: 'hold held maintain holding_on_to holds_on_to held_on_to hielt hält',
  approach: 'approach nears neared nearing closing_in_on closes_in_on closed_in_on nähert s’approche',
  postlevel: 'üzeri* üstü* altı* überwunden',
  to: 'to auf à hasta até para',
  at: 'at em am @ bei zu en por su di um na',
  around:
    'around near autour alrededor en_torno em_torno por_volta cerca_de cerca_del perto_de perto_do perto_dos',
  of: 'of de von del du des da do',
  by: 'by',
  for: 'for für pour',
  in: 'in into im binnen innerhalb nas nos',
  from: 'from versus vs desde up_from down_from',
  since: 'since so_far_in',
  between: 'between range band zwischen entre aras* rango',
  hedge:
    'in_the_region_of manages_to managed_to manage_to well nearly almost about roughly approx* some only as_much_as rund etwa ca yaklaşık fast kaum knapp casi cerca quase presque environ aproximad* circa tout_juste tout_comme tout_en',
  just: 'just a_little a_bit slightly barely marginally',
  bound: 'another more_than less_than at_least mehr_als weniger_als más_de menos_de plus_de moins_de mais_de',
  article:
    'the_past the_last the_previous the a an its their his her our this that these ' +
    'those der die das den dem ein eine einen einem el la los las un una le les une o os uma bir las_últimas los_últimos la_última nas_últimas nos_últimos na_última les_dernières ces_dernières den_letzten den_vergangenen der_vergangenen der_letzten esa ese esta este diese dieser dieses cette essa esse seu sua',
  /** Of each coin of a list. */
  each: 'each both all',
  /** "Leaving one bitcoin worth". */
  render: 'left making makes made puts putting',
  and: 'and or & und y et e ve oder ou then followed_by or_even',
  but:
    'but while whereas although though however even_as even_though meanwhile yet despite aber ' +
    'während pero mientras mais tandis mas enquanto',
  as: 'as because so',
  /** Words like any other, except that a noun behind them does not belong to the figure before. */
  with: 'with seeing amid amidst all_the_way later_on profit-taking basis_points con com avec',
  after: 'after having following nach tras après após sonra',
  before: 'before only_to prior_to vor_dem antes_de avant ehe bevor',
  when: 'when als lorsqu',
  where: 'where',
  which: 'which who whose',
  amount:
    'supply handelsvolum* hacim* hacm* strike_price inflow* outflow* volum* sales market_cap* market_value marketcap capitali* cap ' +
    'liquidat* open_interest funding invest investment fee commission revenue* profit* ' +
    'donat* bounty fine debt deal tvl holdings deposit* stak* reward* treasury reserve peg spen* margin ' +
    'gas withdraw* transfer* exposure position long_position short_position longs shorts bet ' +
    'order portfolio stash wallet balance stole* hack* seiz* settlement realized ' +
    'max_pain maximum_pain maximum_pain_price cost_basis cost_of_producing ' +
    'production_cost hash_price hashprice realized_price realised_price cost_per break-even breakeven break-even_price breakeven_price entry_price ' +
    'liquidation_price entry strike premium flow assets round notes lend* ' +
    'burn* zufl* marktkap* valor_de_mercado piyasa_değeri ' +
    'liquidity stablecoins disclos* allocation funds loan airdrop* fully_diluted_valuation ' +
    'ownership total_value_locked total_value_secured value_locked volatility purchase_price sale_price durchschnittsp* einstandspreis* kaufpreis* transaktionsgeb* gebühr* adress* direccion* endereç* comision* frais taxas tarifas intérêt_ouvert interés_abierto la_red' +
    " d'échanges d’échanges",
  buy:
    'raise bought buy* sold sell purchas* acquir* paid pay payable mine accumulat* averag* kauf* ' +
    'verkauf* compr* vend* achet* swap convert* alloc* manag* refund* reimburs* reported shorted',
  thing:
    'issuer pound euro yen rupee lira franc stock rival_of proxy based tax share gold silver oil brent nasdaq dow index etf miner ' +
    'mining futures option contract fund trust ticket ounce barrel nft presale ico equit* bond aktie* ' +
    'accion* product bank company dominance card phone atm collection fair_price theoretical_price oro altın borsa hisse* ações titre' +
    " l'once l’once l'or l’or d'or d’or",
  indicator: 'macd rsi sma ema ma vwap market_mean moving_averag* averages fib fibonacci bollinger gap',
  per: 'per pro par',
  unit: 'cheaper more_expensive a_share a_month',
  worth: 'worth valued bewertet',
  price:
    'price* price_tag price_index rate value kurs* preis* cours prix precio* cotización preço* fiyat* wert cotação cotações cotation',
  it:
    'it il token coin cryptocurrency crypto asset altcoin memecoin pair ' +
    'digital_currency virtual_currency digital_asset cryptoasset kryptow* criptomoneda* moeda kripto er criptodivisa* cryptomonnaie* cryptodevise* crypto-monnaie devise actif monnaie_virtuelle monnaie_numérique moneda_digital moneda_virtual divisa_digital moeda_digital moeda_virtual ativo_digital digitalwährung* jeton',
  /** Those who move a price and stand for it, as in "bulls pushed to"; where they are is a level. */
  side: 'selling_pressure buying_pressure bulls bears sellers buyers',
  on: 'sur on via against like unlike than behind trails alongside along_with together_with similar same second_only_to',
  /** Of a coin that another one is compared with. */
  compare:
    'followed follows outperform* outpac* underperform* lagged lags lagging mirrored mirrors mirroring ' +
    'echoes tracked tracks tracking trailed trailing beat beats beating overtook overtakes overtaking flipped flips flipping',
  now:
    'now current* today recently latest at_press_time as_of press_time time_of_writing time_of_publication ' +
    'time_of_reporting time_of_press at_the_time_of_writing at_the_time_of_publication ' +
    'at_the_time_of_reporting at_the_time_of_press ' +
    'at_the_time_of_this present derzeit aktuell* zuletzt momentan zurzeit heute actual actuel* actualm* ahora hoy maintenant atual* agora ' +
    'hoje şu_anda şimdi bugün when_this_article at_the_time_this since_then redaktionsschluss zum_zeitpunkt désormais al_momento no_momento yazım_sırasında yazıldığı_sırada yazım_itibarıyla',
  previous: "previous prior yesterday's yesterday’s gestrige*",
  last: 'last letzte* vorig* vergangene* pasad* derni* passad* geçen* geçtiğimiz*',
  month:
    'in_may of_may spring summer winter christmas first_quarter second_quarter third_quarter fourth_quarter last_quarter',
  weekday:
    'monday tuesday wednesday thursday friday saturday sunday weekend montag donnerstag freitag lunes ' +
    'viernes vrijdag lundi dienstag* mittwoch* samstag* sonntag* montag* donnerstag* freitag* wochenende am_morgen am_vormittag am_mittag am_nachmittag am_abend martes miércoles jueves sábado domingo mardi mercredi jeudi vendredi samedi dimanche feira pazartesi çarşamba perşembe cuma cumartesi',
  lasttime:
    'the_last_bear the_last_bull the_last_time at_its_lowest at_its_worst ' +
    'at_the_start at_the_height in_its_early back_then back_in the_day_before the_night_before the_previous_evening as_recently_as ' +
    'on_the_day_the at_the_peak at_launch election_day first_day_of_trading at_its_height ' +
    'the_previous_cycle the_last_cycle by_the_time in_its_first the_pandemic for_the_quarter at_the_beginning on_the_day_of cuando_cotizaba cuando_valía cuando_era cuando_estaba quando_era quando_valia quando_estava aynı_dönemde aynı_dönem époque época',
  recent: 'recent',
  yesterday:
    'yesterday last_night gestern vorgestern ayer anteayer anoche hier avant-hier ontem anteontem dün',
  ago:
    'ago earlier previously originally formerly initially vor_einem vor_einer vor_zwei vor_drei ' +
    'hace il_y_a há_um há_uma há_dois önce once_traded',
  later: 'later afterwards später plus_tard más_tarde mais_tarde',
  /** Of an event of the same day: a level that was crossed then is a level still, a price is over. */
  sameday: 'earlier_today earlier_on earlier_in_the_day',
  that_time:
    'that_month that_year that_week that_day at_that_time at_the_time at_the_time_of at_that_point at_the_same_time ' +
    'was_then then_worth then_at by_then',
  first: 'first_time history',
  have: 'has_since have_since has have hat haben ha han tiene tem têm',
  not: 'não nicht not about_to never isn* doesn* hasn* didn* wasn* no_longer',
  /** Also of what happens at times, and not now. */
  had: 'had used_to historically typically usually on_average tends_to tend_to hatte war había avait habían tinha havia avaient hatten',
  age: 'months year decade cycle jahr* año* ans l’an l’année ano yıl',
  span:
    'week month day hour minute weekly monthly daily yearly ' +
    'hourly stunden tage woche monat* semana mes mês semaine mois ay hafta gün tagen wochen stunde horas hora heures heure jours jour días día dias dia semanas meses semaines nacht saatte günde günlük haftalık aylık',
  extreme:
    'high low as_low_as as_high_as peak bottom record ath hoch ' +
    'tief allzeithoch rekord* máxim* mínim* plus_haut recorde zirve* en_yüksek en_düşük más_alto más_bajo plus_bas mais_alto mais_baixo',
  peaked: 'peaked topped_out bottomed stalled',
  /** Of a change that is over: "erased a 6 % gain". */
  undo: 'evaporat* vanish* eras* wiped wiping pare pared pares paring trim* snap snapped snaps snapping',
  /** Of a price that was left again at once. */
  brief:
    'brief* at_one_stage flash* short-lived fizzl* at_one_point glitch* fat-finger* wick kurzzeitig* zeitweise* zwischenzeitlich* brevemente brièvement kısa_süre*',
  open: 'found open began begin* start eröffn* abrió abriu ouvert açıl* başla* começou começa comenzó empezó commencé abrira',
} as const;

export type WordClass = keyof typeof wordClasses;

/**
 * Words by what they tell of a figure beside them, in English, German, Spanish, French, Portuguese and Turkish. `*` stands
 * for any ending, `_` for a space. Each word has one class: the one that it has most often in market news.
 */
export const wordClasses = {
  // Verbs and nouns of movement.
  up:
    'up rose rise rises risen rising gain* climb* jump* surge* surging soar* add adds added adding rall* advanc* increas* higher rebound* recover* leap* ' +
    'spik* bounc* pop pops popped popping rocket* zoom* skyrocket* appreciat* uptick upswing rall* swing inch_up edged_up edges_up edging_up green strengthen* ' +
    'hausse grimp* gagn* bondi* progress* augment* remont* höher plus stieg* steig* gestiegen legt* zugelegt kletter* gewinn* gewann* sube* subió subir avanz* aument* ' +
    'sobe* subiu subir avanç* ganh* yüksel* arttı tırman* çıkarak artarak',
  down:
    'down loss losses fell fall falls fallen falling drop* lost slip* slid slide* sliding declin* plung* tumbl* shed* sank sink* lower decreas* dip dips dipped dipping crash* eas* ' +
    'retreat* slump* skid* nosediv* dive* dove diving weaker crater* tank* pull_back pulled_back pulling_back pullback* correct* collaps* plummet* retrac* bleed* bled slash* sell-off selloff red ' +
    'baiss* recul* chut* perd* tomb* tiefer minus fiel* fällt gefallen verlor* verliert rutsch* sink* gesunken cae caen cayó cayeron caer baja* bajó pierd* retroced* ' +
    'cai caiu caem cair recua* recuou perde* düşerek geriley* gerilemiş kayb*',
  // It has, or had, a price.
  state:
    'trade trades traded trading changes_hands changed_hands changing_hands change_hands exchanging_hands exchanged_hands exchanges_hands trades_hands trading_hands hover* sits sat sitting rests rested resting stood stand stands standing quoted quotes ' +
    'priced cost costs costing remain* consolidat* flatlin* linger* oscillat* stabili* steadied steady stable sideways unchanged stuck flat moved went listed notier* liegt lag stagnier* kostet kosten kostete kost kostte steht ' +
    'cotiza* cotizó negocia* sitúa* situó ubica* cuesta vale valem vaut échange* négocie* cotado cotada cotação cote cotait quota quotation custa handelt handelte pendel* tritt işlem_gör* seyred* alıcı_bul*',
  close: 'close closes closed closing settl* finish* ended ends ending schloss fechou cerró clôtur* kapat*',
  reach:
    'reach reaches reached reaching hit hits hitting touch touches touched touching print* tag tagged tags erreich* alcanz* atteint atteign* atinge* atingiu ulaş*',
  carry:
    'took takes taking send sends sending sent propel* push* drag* lift* brought bring* drove driv* pull pulls pulled boost* schick* drück* llev* impuls* levou pouss*',
  final:
    'zulegen zugelegt gefallen gestiegen gesunken gehandelt notiert gerutscht geklettert ulaştı yükseldi düştü geriledi çıktı indi görüyor gördü buluyor seyrediyor bulunuyor tırmandı',
  be: "wird_derzeit wird_aktuell wird_zurzeit wird_momentan wird_heute is ist sind was are were been being stays stayed has_a_price has_a_value had_a_price had_a_value it's wurde es era está estaba est était é foi estava",
  // Not reported as a fact.
  modal:
    "could might would will should shall can cannot can't won't must needs need könnte* dürfte* würde* sollte* wird werden podría* podria* poderia* pode podem pourrait pourraient devrait* potrebbe zou kan may puede* pueden peut irá vai aşarsa geçerse kırarsa düşerse çıkarsa yükselirse kaybederse korursa",
  condition:
    'if unless until once whether should_it falls_dass sobald wenn falls_der solange bis_zu si cuando sofern lorsque quando eğer',
  suppose:
    'predict* expect* project projects projected projecting eye eyes eyed eyeing aim aims aimed aiming potential* possib* risk risks risking scenario* bets betting bettor* wager* odds chance* probab* likely mean_reversion fair_value case brac* gunning ' +
    'on_course on_track en_route path way next_stop road sees see foresee* view views long-term stop-loss invalidat* estimat* imply implies implied implying model models valuation hypothetical* assum* suppos* ' +
    'dream* promis* plan plans wants want await* thinks think believ* calls_for calling_for call_for called_for his_call her_call their_call downside upside hope* ready points_to point_to pointing_to suggest* indicat* signal* sights poised primed ' +
    "set_to set_for struggles_to struggling_to struggled_to overcome fail fails failed failing failure insist* heading headed heads defend* warn* envision* imagin* outlook year-end imminent bulls'_sights looms looming await* convinced when_will how_high still_far conceivable " +
    'no_longer_a_question bull_case bear_case worst_case base_case best_case within_reach in_sight in_play on_the_cards on_the_table achievable realistic prognos* rechn* erwart* ' +
    'esper* prévo* previ* prevé* pronost* apunta* espera* espér* anticip* bekle* öngör* olası tahmin* gidebilir aims_for matter_of_time matter_of_when question_of_when whether_but_when if_but_when how_but_when not_if_but_when magnet next could_be would-be vor_dem_sprung',
  target:
    'target targets targeted targeting goal goals objective forecast* prediction* projection projections call kursziel* ziel objectif* objetivo* hedef* meta metas precio_objetivo alvo milestone',
  within: 'within',
  toward:
    'toward towards vers hacia rumo richtung closer_to close_to away_from shy_of short_of within_striking_distance en_direction doğru',
  // Levels.
  level:
    'mark marks level levels support* resistance* barrier* threshold zone zones area region floor ceiling handle hurdle obstacle pivot trigger base territory breakout_level breakdown_level demand_zone supply_zone barrera soporte resistencia nivel niveles zona ' +
    'marke unterstützung* widerstand* hürde* schwelle niveau* seuil résistance* soutien suporte* resistência* nível níveis patamar marca destek* direnç* seviye* eşi* sinir* línea barreira rejection retracement neckline bottom_line key_levels rejected',
  above:
    'above below over under beneath beyond past across underneath über unter oberhalb unterhalb au-dessus_de en_dessous_de sous au-dessus_du sobre debajo_de encima_de por_encima_de por_debajo_de bajo acima_de abaixo_de acima_dos abaixo_dos sopra supera* superó',
  levelverb:
    'break breaks broke broken breaking breach* clear clears cleared clearing reclaim* regain* lose loses losing retake* retook retaking test tests tested testing retest* cross crosses crossed crossing surpass* top tops topped topping exceed* ' +
    'pass passes passed passing overcame flip* eclips* smash* shatter* overtak* durchbr* überwand* überspr* überschr* unterschr* rompe rompió romper supera superar franchi* cruz* rompeu rompe ultrapass* superou leaving leave leaves conquer* knack* aştı aşarak aşması kırdı kırarak',
  hold: 'hold holds held holding maintain* hielt hält mantiene* mantém tient',
  approach:
    'approach* nears neared nearing closing_in_on closes_in_on close_in_on closed_in_on closing_in closes_in edges_closer inches_closer inching_closer edging_closer inches_toward nähert s’approche',
  postlevel: 'üzerinde üzerine üstünde üstüne altında altına überwunden durchbrochen',
  // Small words that lead to a figure.
  to: 'to raised_to raises_to lifted_to cut_to auf à hasta até para jusqu’à jusqu aux',
  at: 'at em am @ bei zu en por op tegen su di um na à_hauteur_de',
  around: 'around near somewhere near_to',
  of: 'of de von del du des da do',
  by: 'by um_rund',
  for: 'for für pour',
  in: 'in into im',
  from: 'from since_hitting versus vs compared_to compared_with desde seit depuis gegenüber up_from down_from ab desde_los',
  since: 'since',
  between:
    'between range range-bound ranging ranged ranges channel corridor band zwischen entre arasında bandında',
  hedge:
    'nearly almost about roughly approximately approx some only as_much_as rund etwa circa ca environ unos aproximadamente knapp gut cerca quase yaklaşık around_about well just_about just_over just_under just_above just_below ' +
    'slightly_above slightly_below just_shy_of just_short_of barely_above a_little_above a_little_below marginally_above marginally_below a_touch_above a_touch_below slightly_over slightly_under roughly_around kaum beinahe fast presque casi',
  bound:
    'more_than less_than upwards_of fewer_than at_least at_most mehr_als weniger_als más_de menos_de plus_de moins_de mais_de menos_de',
  article:
    'the_past the_last the_previous in_past over_past the a an its their his her our this that these those some_of der die das den dem ein eine einen einem el la los las un una le les une o os um_a uma bir another',
  and: 'and or & und y et e ve oder ou then followed_by or_even',
  but: 'but while whereas although though however even_as even_though meanwhile yet despite ahead aber während pero mientras mais tandis mas enquanto ama',
  as: 'as because so',
  after: 'after having following nach después_de tras après após sonra',
  before: 'before prior_to vor_dem antes_de avant until_it',
  when: 'when where als lorsqu cuando_el',
  which: 'which who whose that_has',
  // Other quantities.
  amount:
    'supply strike_price inflow* outflow* volume* turnover sales market_cap market_caps market_capitali* market_value marketcap capitali* cap caps liquidat* open_interest funding fund-raising fundraising invest invests invested investing investment* fee fees commission revenue* profit* donat* fine fined debt deal deals ' +
    'tvl holding_of holdings deposit* stak* reward* bounty treasury reserves reserve spent spend* margin collateral gas withdraw* transfer* worth_of  exposure position positions long_position short_position longs shorts bet order orders portfolio stash trove wallet wallets balance balances ' +
    'stole* steal* hack* loot seiz* settlement lawsuit realized max_pain maximum_pain cost_basis maximum_pain_price max_pain_price entry strike strikes premium discount netflow* flows flow assets aum notional haul offering round notes loan loans borrow* lend* burn* grant prize budget  pledge* ' +
    'zufl* abfl* volumen marktkapitalisierung kapitalisierung gebühr* capitalización capitalisation volumen capitalização valor_de_mercado hacim hacmi piyasa_değeri salary income disclos* stablecoins allocation funds',
  buy: 'raise raised raises raising bought buy* sold sell sells selling purchas* acquir* paid pay pays paying payable moved_out mined accumulat* average_cost averag* kaufte* verkauf* compr* vend* achet* swap* convert* alloc* manag* reported swapped',
  thing:
    'stock stocks share shares gold silver oil crude brent wti s&p nasdaq dow index etf etfs etp etps miner miners mining futures option options contract contracts fund funds trust ticket tickets ounce barrel nft nfts presale ico equity equities bond bonds aktie aktien acciones action actions ' +
    'fuel hardware rig product bank company dominance macd rsi unit_price hourly_wage product_price card phone altın borsa hisse',
  indicator: 'sma ema moving_average moving_averages averages fib fibonacci vwap bollinger fvg gap',
  per: 'per pro par',
  unit: 'an_ounce a_barrel a_share a_month a_piece an_hour por_acción par_action je_aktie',
  worth: 'worth valued bewertet valorad* valorisé* avaliad* değer*',
  // The subject.
  price:
    'price* rate value kurs* preis* cours prix precio* cotización preço* fiyat* kuru prijs koers exchange_rate',
  it: 'it il token coin cryptocurrency crypto asset altcoin memecoin pair cryptocurrency’s coin’s asset’s token’s bulls bears sellers buyers crypto_asset münze kryptowährung criptomoneda cryptomonnaie moeda criptomoeda ativo kripto',
  on: 'on in_the_market_of via against like unlike than behind trails alongside',
  // Times.
  now:
    'now currently current today today’s today_s presently recently latest last at_press_time as_of at_the_time_of_writing at_the_time_of_publication at_time_of_writing at_the_time_of_press at_publication at_last_check at_writing press_time time_of_writing at_this_moment at_present present ' +
    'derzeit aktuell aktueller aktuelle zuletzt momentan zurzeit heute actualmente ahora hoy actuellement maintenant aujourd’hui hui atualmente agora hoje şu_an şu_anda şimdi bugün güncel',
  month:
    'january february march april june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec in_may of_may may_of januar februar märz mai juni juli oktober dezember enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ' +
    'janvier février mars avril juin juillet août septembre octobre novembre décembre janeiro fevereiro março maio junho julho setembro outubro novembro dezembro ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık ocak’ta mart’ta nisan’da mayıs’ta',
  weekday:
    'monday tuesday wednesday thursday friday saturday sunday weekend montag dienstag mittwoch donnerstag freitag samstag sonntag lunes martes miércoles jueves viernes sábado domingo vrijdag lundi mardi mercredi jeudi vendredi samedi dimanche',
  lasttime:
    'the_last_bear the_last_bull the_last_cycle the_last_time last_week last_month last_year last_summer last_winter last_spring last_fall last_autumn previous_week previous_month previous_year last_january last_february last_march last_april last_may last_june last_july last_august last_september last_october last_november last_december ' +
    'earlier_this earlier_in last_cycle previous_cycle last_bear last_bull at_its_peak at_the_peak at_the_start at_the_beginning once_traded back_then back_in years_ago the_last_time letzte_woche vorige_woche letzten_monat im_vorjahr letztes_jahr im_vergangenen ' +
    'la_semana_pasada el_mes_pasado el_año_pasado la_semaine_dernière le_mois_dernier l’année_dernière l’an_dernier na_semana_passada no_mês_passado no_ano_passado geçen_hafta geçen_ay geçen_yıl geçtiğimiz in_its_early in_their_early the_day_before the_previous_day a_day_earlier week_earlier month_earlier year_earlier previous_day',
  recent: 'recent jüngste* reciente récent* recente',
  ago: 'ago earlier previously originally formerly initially vor_einem vor_einer vor_zwei vor_drei hace il_y_a há_um há_uma há_dois há önce',
  then: 'at_that_time at_the_time at_that_point at_the_same_time by_then back_then zu_dieser_zeit en_ese_momento à_ce_moment naquele_momento o_zaman',
  first: 'first_time history first_ever',
  have: 'has_since have_since had_since has have hat haben ha han tiene tem',
  had: "had 'd hatte war había avait",
  age: 'months year years decade decades monate jahre meses años mois ans anos',
  span: 'the_last_week the_past_week the_last_month the_past_month the_last_year the_past_year past_week past_day past_month past_year past_hour week weeks month day days hour hours minute minutes weekly monthly daily yearly hourly tage woche monat jahr yıl ay hafta gün',
  extreme:
    'high highs low lows as_low_as as_high_as peak peaks bottom record records ath all-time_high all-time_highs all-time_low hoch tief allzeithoch rekordhoch rekord máximo mínimo record_high sommet plus_haut recorde máxima mínima zirve* dip_to_low',
  peaked: 'peaked topped_out bottomed bottomed_out',
  open: 'found open opens opened opening began begin started start starts starting eröffn* abrió abriu ouvert açıl*',
} as const;

export type WordClass = keyof typeof wordClasses;

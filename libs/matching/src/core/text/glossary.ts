/**
 * Words of the field that share no root in Spanish and English, hand-written. Each pair is `es …=en …`; every word of
 * a pair becomes one term. Kept apart on purpose: trafficking (trata) and smuggling (tráfico), sex work and
 * exploitation, labour and work.
 */
const FIELD = `
trata=trafficking trafficked trafficker; vih sida=hiv aids; trafico traficante coyote pollero=smuggling smuggled smuggler;
victima=victim; sobreviviente superviviente=survivor; explotar explotacion=exploitation exploited exploit;
esclavitud esclavo esclava=slavery slave enslaved; servidumbre=servitude bondage; forzado forzada forzoso=forced;
matrimonio=marriage; mendicidad=begging; secuestro=kidnapping abduction; desaparicion desaparecido=disappearance disappeared;
enganchador reclutar reclutamiento=recruitment recruiter recruit; captacion=grooming; deuda=debt; proxeneta=pimp;
delito=crime offence offense; delincuencia crimen=criminality; denuncia denunciar=complaint reporting;
refugio albergue=shelter refuge; casa hogar=home house household; vivienda alojamiento=housing accommodation; asilo=asylum;
refugiado refugiada=refugee; acompanamiento=accompaniment accompany; apoyo apoyar=support supporting supportive;
ayuda=help aid assistance; linea=line; llamada=call; rescate=rescue; canalizacion=referral refer; seguimiento=monitoring follow;
reinsercion=reinsertion; reintegracion=reintegration; sanacion=healing; cuidado cuidadora=care caregiver;
atencion=attention; salud=health healthcare; sanitario=sanitary; psicologico psicologica=psychological;
psicologo psicologa psicologia=psychologist psychology; enfermedad=disease illness; medico=medical doctor; enfermera=nurse;
droga=drug; embarazo=pregnancy; parto=childbirth; partera=midwife; anticoncepcion=contraception;
aborto=abortion; adiccion=addiction; suicidio=suicide; duelo=grief; miedo=fear; dano=harm damage; dolor=pain;
`;

const PEOPLE = `
mujer=woman women; hombre varon=man men; nina=girl; ninez infancia nino infantil=child children childhood kid;
adolescente adolescencia=adolescent teen teenager teenage; joven juventud juvenil jovenes=youth young; mayor anciano vejez=elder elderly older aging;
bebe=baby infant; madre=mother; padre=father; maternidad=motherhood; hija hijo=daughter; hermana hermano=sister brother;
esposa=wife; pareja=partner couple; genero=gender; indigena=indigenous; pueblo=people peoples; originario=native; negro=black;
migrante=migrant; migratorio=migratory; inmigrante=immigrant; inmigracion=immigration; indocumentado=undocumented; frontera fronterizo=border;
retornado retorno=return returnee; deportado=deported deportee; desplazado desplazamiento=displaced displacement;
huerfano=orphan; calle=street; pobreza pobre=poverty poor; riqueza=wealth; hambre=hunger; discapacidad discapacitado=disability disabled;
sordo=deaf; ciego=blind; ciudadano ciudadania=citizen citizenship; vecino=neighbor neighbour neighborhood barrio; campesino=peasant;
jornalero jornalera=labourer laborer farmworker; obrero=worker; trabajador trabajadora=worker; trabajo=work working job; laboral=labour labor;
empleo=employment employ; empleador=employer; empleado=employee; salario sueldo=wage wages salary; sindicato sindical=union;
hogar=household; lider liderazgo=leader leadership lead; maestro maestra docente profesor=teacher; alumno estudiante=student pupil;
abogado abogada=lawyer attorney; juez=judge; policia=police; fiscal fiscalia=prosecutor; preso presa=prisoner incarcerated; carcel prision=prison jail;
voluntario voluntariado=volunteer; donante=donor; socio=partner; aliado=ally; lesbiana=lesbian; trans transgenero=transgender; raza=race racial;
`;

const RIGHTS = `
derecho=right rights; ley=law; juridico juridica=legal; justicia=justice; igualdad=equality; equidad=equity;
desigualdad=inequality; libertad=freedom liberty; paz=peace; guerra=war; violencia=violence; violacion=rape; abuso=abuse; maltrato=mistreatment;
acoso=harassment; discriminacion=discrimination; impunidad=impunity; seguridad=security safety; seguro segura=safe secure; riesgo=risk; peligro=danger;
prevencion prevenir=prevention prevent; proteccion proteger=protection protect; defensa defensor defender=defense defence defender;
incidencia=advocacy advocate; politica=policy; gobierno gubernamental=government governmental; estado=state; municipio=municipality;
ciudad urbano=city urban; campo rural=rural countryside; comunidad comunitario=community; sociedad=society; poder=power;
empoderamiento empoderar=empowerment empower; voz=voice; voto=vote voting; eleccion electoral=election electoral;
movimiento=movement; red=network; coalicion=coalition; alianza=alliance partnership; encuentro=gathering meeting; lucha=struggle fight;
cambio=change; mundo mundial=world global; pais=country; extranjero=foreign abroad; ambiente ambiental=environment environmental;
tierra=land earth; agua=water; bosque=forest; selva=jungle rainforest; mar oceano=ocean; rio=river; clima=climate; aire=air; energia=energy;
`;

const WORK = `
fortalecimiento fortalecer=strengthening strengthen; desarrollo desarrollar=development develop; capacitacion capacitar=training train;
capacidad=capacity; ensenar ensenanza=teach; aprendizaje aprender=learning learn; escuela escolar=school schooling; universidad=university college;
conocimiento=knowledge; sensibilizacion concientizacion=awareness; taller=workshop; curso=course; beca=scholarship fellowship; investigacion=research;
informe=report; estudio=study; evaluacion=evaluation assessment; encuesta=survey; dato=data; cifra=figure; meta objetivo=goal target objective;
proyecto=project; programa=program programme; servicio=service; recurso=resource; recaudacion=fundraising fundraise; fondo=fund funding; financiar financiamiento=finance financing;
dinero=money; presupuesto=budget; ahorro=savings saving; prestamo=loan lending; impuesto=tax; ingreso=income; gasto=expense; pago=payment;
empresa empresarial negocio=business enterprise company; emprendimiento emprendedor=entrepreneurship entrepreneur; mercado=market; comercio=trade commerce;
donacion=donation giving; subvencion=grant; fundacion=foundation; junta consejo=board council; equipo=team; oficina=office;
gestion=management; direccion=direction; rendicion=accountability; transparencia=transparency; medios=media; prensa periodismo periodista=press journalism journalist;
noticia=news; pelicula=film movie; libro=book; lectura leer=reading read; escribir escritor=writing writer; alfabetizacion=literacy; idioma lengua=language; arte artista=art arts artist;
musica=music; baile danza=dance; pintura=painting; teatro=theater theatre; cultura=culture; museo=museum; patrimonio=heritage; deporte=sport; juego=game play;
comida alimento alimentario alimentacion=food feeding; granja agricola agricultura=farm farming agriculture; cosecha=harvest; semilla=seed; pesca=fishing fishery;
iglesia=church; fe=faith; espiritual=spiritual; judio=jewish jew; cristiano=christian; musulman=muslim; internet=internet online;
sitio=site; herramienta=tool; tecnologia=technology; aseguradora=insurance; largo=long; plazo=term; corto=short; nuevo nueva=new; mejor mejorar mejora=improve better improvement;
crecer crecimiento=grow growth; construir construccion=build building construction; ampliar=expand expansion; crear=create; compartir=share sharing; alcanzar alcance=reach outreach;
sostenible sustentable=sustainable; exito=success; calidad=quality; cantidad=quantity; emergencia urgencia=emergency urgent; ayudar=help; primero=first; ultimo=last; norte=north northern;
sur=south southern; oriente=east eastern; oeste occidente=west western; centro=center centre; lugar=place; zona=area zone; isla=island; veterano=veteran; lluvia=rain; sequia=drought; terremoto=earthquake; huracan=hurricane; huella=footprint; petroleo=oil; carbon=coal; madera=wood timber; ballena=whale;
`;

/** Groups of words that mean one term, Spanish words and English words together. */
export const GLOSSARY: readonly { readonly es: readonly string[]; readonly en: readonly string[] }[] = [
  FIELD,
  PEOPLE,
  RIGHTS,
  WORK,
]
  .flatMap((block) => block.split(';'))
  .map((pair) => pair.trim())
  .filter((pair) => pair !== '')
  .map((pair) => {
    const [es = '', en = ''] = pair.split('=');
    return { es: es.split(' '), en: en.split(' ') };
  });

package org.yinuo.core;
